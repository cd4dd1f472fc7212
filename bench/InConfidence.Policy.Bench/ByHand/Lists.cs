namespace InConfidence.Policy.Bench.ByHand;

/// <summary>The same answer as lists of names, which is what most programs would give: it takes memory for each.</summary>
internal sealed record Lists(Outcome Outcome, List<string> Rules, List<string> Clauses, List<string> Duties)
{
    public static Lists Of(Answer answer) => new(
        answer.Outcome, Names((ulong)answer.Rules, AllRules), Names((ulong)answer.Clauses, AllClauses), Names((ulong)answer.Duties, AllDuties));

    private static readonly string[] AllRules = Enum.GetNames<Rules>()[1..];
    private static readonly string[] AllClauses = Enum.GetNames<Clauses>()[1..];
    private static readonly string[] AllDuties = Enum.GetNames<Duties>()[1..];

    private static List<string> Names(ulong bits, string[] all)
    {
        var names = new List<string>();
        for (; bits != 0; bits &= bits - 1)
            names.Add(all[System.Numerics.BitOperations.TrailingZeroCount(bits)]);
        return names;
    }
}
