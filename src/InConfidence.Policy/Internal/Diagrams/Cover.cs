namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>
/// Says a statement as a list of classes that together hold exactly its situations, and of which none can be left out.
/// </summary>
/// <remarks>Minato, Fast Generation of Irredundant Sum-of-Products Forms from Binary Decision Diagrams (1993), with more than two values a variable.</remarks>
internal sealed class Cover(Diagram diagram, Budget budget)
{
    private readonly Dictionary<(int Lower, int Upper), Part> known = [];

    /// <param name="lower">What must be covered.</param>
    /// <param name="upper">What may be covered.</param>
    public IReadOnlyList<Cube?> Of(int lower, int upper) => Find(lower, upper).Cubes;

    private Part Find(int lower, int upper)
    {
        if (lower == Diagram.Never)
            return new Part([], Diagram.Never);
        if (upper == Diagram.Always)
            return new Part([null], Diagram.Always);
        if (known.TryGetValue((lower, upper), out var part))
            return part;
        return known[(lower, upper)] = Split(lower, upper, Math.Min(diagram.VariableOf(lower), diagram.VariableOf(upper)));
    }

    private Part Split(int lower, int upper, int variable)
    {
        var branches = Branches(lower, upper, variable);
        var common = branches.Aggregate(Diagram.Always, (all, branch) => diagram.And(all, branch.Upper));
        var own = branches.ConvertAll(branch => Find(diagram.But(branch.Lower, common), branch.Upper));
        var left = branches.Zip(own).Aggregate(Diagram.Never, (any, pair) => diagram.Or(any, diagram.But(pair.First.Lower, pair.Second.Node)));
        var shared = Find(left, common);
        var cubes = Joined(variable, branches, own).Concat(shared.Cubes).ToList();
        budget.Spend(cubes.Count);
        return new Part(cubes, Node(variable, branches, own, shared.Node));
    }

    /// <summary>The values of a variable, those together that leave the same.</summary>
    private List<(ulong Values, int Lower, int Upper)> Branches(int lower, int upper, int variable) => [.. Enumerable.Range(0, diagram.SizeOf(variable))
        .GroupBy(value => (diagram.Child(lower, variable, value), diagram.Child(upper, variable, value)))
        .Select(same => (same.Aggregate(0UL, (values, value) => values | 1UL << value), same.Key.Item1, same.Key.Item2))];

    /// <summary>The classes of each branch, those together that differ in the branch alone.</summary>
    private static IEnumerable<Cube?> Joined(int variable, List<(ulong Values, int Lower, int Upper)> branches, List<Part> own) => branches
        .Zip(own, (branch, part) => part.Cubes.Select(cube => (branch.Values, Cube: cube)))
        .SelectMany(each => each)
        .GroupBy(each => each.Cube)
        .Select(same => new Cube(variable, same.Aggregate(0UL, (values, each) => values | each.Values), same.Key));

    private int Node(int variable, List<(ulong Values, int Lower, int Upper)> branches, List<Part> own, int shared)
    {
        var next = new int[diagram.SizeOf(variable)];
        for (var branch = 0; branch < branches.Count; branch++)
        {
            var node = diagram.Or(own[branch].Node, shared);
            for (var value = 0; value < next.Length; value++)
                // Stryker disable once bitwise : what has no sign is shifted alike
                next[value] = (branches[branch].Values >> value & 1) != 0 ? node : next[value];
        }
        return diagram.Node(variable, next);
    }

    private sealed record Part(IReadOnlyList<Cube?> Cubes, int Node);
}
