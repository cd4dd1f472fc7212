namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>Conditions as decision diagrams over one layout.</summary>
internal sealed class ConditionDiagrams
{
    public ConditionDiagrams(Layout layout, Budget budget)
    {
        Layout = layout;
        Diagram = new Diagram(layout.Sizes, budget);
        Consistent = All(layout.Knowledge.Select(fact => Or(Diagram.Not(KnownNot(fact)), Diagram.Not(Holds(fact)))));
    }

    public Layout Layout { get; }

    public Diagram Diagram { get; }

    /// <summary>What is known not to be so is not so.</summary>
    public int Consistent { get; }

    public int Of(Condition condition) => condition switch
    {
        Condition.Constant constant => constant.Value ? Diagram.Always : Diagram.Never,
        Condition.Holds holds => Holds(holds.Fact),
        Condition.KnownNot knownNot => KnownNot(knownNot.Fact),
        Condition.Not not => Diagram.Not(Of(not.Term)),
        Condition.All all => All(all.Terms.Select(Of)),
        Condition.Any any => Any(any.Terms.Select(Of)),
        _ => throw new InvalidOperationException("A condition of no known case."),
    };

    public int Holds(Fact fact)
    {
        var (variable, value) = Layout.Of(fact);
        return Diagram.Literal(variable, 1UL << value);
    }

    public int KnownNot(Fact fact) => Diagram.Literal(Layout.KnownNot(fact), 0b10);

    public int All(IEnumerable<int> nodes) => nodes.Aggregate(Diagram.Always, Diagram.And);

    public int Any(IEnumerable<int> nodes) => nodes.Aggregate(Diagram.Never, Diagram.Or);

    /// <summary>
    /// Where a statement is so in every completion of the facts that are not known not to be so: exactly the situations in
    /// which somebody asks.
    /// </summary>
    public int InEveryCompletion(int node) => Layout.Knowledge.Aggregate(node, (every, fact) =>
    {
        var (variable, value) = Layout.Of(fact);
        return Diagram.And(every, Or(KnownNot(fact), Diagram.Given(every, variable, value)));
    });

    private int Or(int left, int right) => Diagram.Or(left, right);
}
