namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>The rules of a document, ready to answer. Built once and only read afterwards.</summary>
internal sealed class CompiledPolicy
{
    private readonly Dictionary<Act, ActDiagrams> acts;

    /// <exception cref="TooLargeException">The rules say more than the budget allows.</exception>
    public CompiledPolicy(IReadOnlyList<Rule> rules, IReadOnlyList<Condition> others, Budget budget)
    {
        Conditions = new ConditionDiagrams(new Layout([.. rules.Select(rule => rule.When), .. others]), budget);
        acts = Enum.GetValues<Act>().ToDictionary(act => act, act => new ActDiagrams(act, [.. rules.Where(rule => rule.Act == act)], Conditions));
        Others = [.. others.Select(Conditions.Of)];
    }

    public ConditionDiagrams Conditions { get; }

    public Diagram Diagram => Conditions.Diagram;

    /// <summary>The other conditions, in the order in which they were given.</summary>
    public IReadOnlyList<int> Others { get; }

    public ActDiagrams this[Act act] => acts[act];
}
