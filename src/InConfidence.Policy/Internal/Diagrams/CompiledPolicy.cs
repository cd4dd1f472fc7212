namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>The rules of a document, ready to answer. Built once and only read afterwards.</summary>
internal sealed class CompiledPolicy
{
    private readonly Dictionary<Act, ActDiagrams> acts;

    private CompiledPolicy(IReadOnlyList<Rule> rules, IReadOnlyList<Condition> others, Budget budget, bool isWhole)
    {
        IsWhole = isWhole;
        Conditions = new ConditionDiagrams(new Layout([.. rules.Select(rule => rule.When), .. others]), budget);
        acts = Enum.GetValues<Act>().ToDictionary(act => act, act => new ActDiagrams(act, [.. rules.Where(rule => rule.Act == act)], Conditions, isWhole));
        Others = [.. others.Select(Conditions.Of)];
    }

    /// <summary>Whether each answer is one diagram. Rules that meet in too many ways are searched instead.</summary>
    public bool IsWhole { get; }

    public ConditionDiagrams Conditions { get; }

    public Diagram Diagram => Conditions.Diagram;

    /// <summary>The other conditions, in the order in which they were given.</summary>
    public IReadOnlyList<int> Others { get; }

    public ActDiagrams this[Act act] => acts[act];

    /// <param name="rules">The rules.</param>
    /// <param name="others">Other conditions to compile.</param>
    /// <param name="forWhole">What is worth spending on one diagram for each answer.</param>
    /// <exception cref="TooLargeException">Even the rules one by one say more than the budget allows.</exception>
    public static CompiledPolicy Of(IReadOnlyList<Rule> rules, IReadOnlyList<Condition> others, long forWhole)
    {
        try
        {
            return new CompiledPolicy(rules, others, new Budget(forWhole), isWhole: true);
        }
        catch (TooLargeException)
        {
            return new CompiledPolicy(rules, others, new Budget(Budget.Default), isWhole: false);
        }
    }
}
