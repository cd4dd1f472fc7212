namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>
/// Which variable of a diagram stands for which facts. A fact alone has the values not so and so; a variable has a value for each member. Each
/// fact of which some condition asks whether it is "known not" to be so has a second variable for that.
/// </summary>
internal sealed class Layout
{
    private readonly List<Fact[]> groups = [];
    private readonly List<Fact> knowledge = [];
    private readonly Dictionary<Fact, (int Variable, int Value)> places = [];
    private readonly Dictionary<Fact, int> knownNot = [];

    /// <param name="conditions">Everything that the diagram will speak of. What is mentioned most comes first.</param>
    public Layout(IReadOnlyList<Condition> conditions)
    {
        var mentions = conditions.SelectMany(condition => condition.Facts).GroupBy(fact => fact.Question, StringComparer.Ordinal);
        foreach (var mention in mentions.OrderBy(same => Rank(same.Key)).ThenByDescending(same => same.Count()).ThenBy(Index))
        {
            // Stryker disable once linq : no group is empty
            Place(mention.First());
        }
        foreach (var fact in conditions.SelectMany(KnownNots.In).Distinct().OrderBy(fact => fact.Index))
        {
            knownNot[fact] = groups.Count + knowledge.Count;
            knowledge.Add(fact);
        }
        Sizes = [.. groups.Select(group => Math.Max(2, group.Length)), .. knowledge.Select(_ => 2)];
    }

    /// <summary>How many values each variable has, in order.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>How many variables stand for facts; those after them stand for what is known not to be so.</summary>
    public int Groups => groups.Count;

    /// <summary>The facts of which some condition asks whether they are known not to be so.</summary>
    public IReadOnlyList<Fact> Knowledge => knowledge;

    /// <summary>The facts for which a variable stands: one, or every member in order.</summary>
    public IReadOnlyList<Fact> FactsOf(int variable) => groups[variable];

    /// <summary>Which variable and which value say that the fact is so.</summary>
    public (int Variable, int Value) Of(Fact fact) => places[fact];

    /// <summary>The variable that says that the fact is known not to be so.</summary>
    public int KnownNot(Fact fact) => knownNot[fact];

    public bool Speaks(Fact fact) => places.ContainsKey(fact);

    // Stryker disable once linq : no group is empty
    private static int Index(IEnumerable<Fact> mention) => mention.First().Index;

    private void Place(Fact fact)
    {
        Fact[] members = [.. fact.Siblings, fact];
        Array.Sort(members, (one, other) => one.Index.CompareTo(other.Index));
        for (var value = 0; value < members.Length; value++)
            places[members[value]] = (groups.Count, fact.Variable is null ? 1 : value);
        groups.Add(members);
    }

    /// <summary>Rules mostly ask first for whom, what and how old, so that most of them fall away at the top.</summary>
    private static int Rank(string question) => question switch
    {
        "recipient" => 0,
        "content" => 1,
        "age" => 2,
        _ => 3,
    };
}
