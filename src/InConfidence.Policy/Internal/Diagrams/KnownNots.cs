namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>The facts of which a condition asks whether they are known not to be so.</summary>
internal static class KnownNots
{
    public static IEnumerable<Fact> In(Condition condition) => condition switch
    {
        Condition.KnownNot knownNot => [knownNot.Fact],
        Condition.Not not => In(not.Term),
        Condition.All all => all.Terms.SelectMany(In),
        Condition.Any any => any.Terms.SelectMany(In),
        _ => [],
    };
}
