using System.Runtime.InteropServices;

namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>
/// Decision diagrams: statements over variables of a few values each, in one fixed order, every statement stored once.
/// Two statements mean the same exactly if they are the same number. Not safe for several threads while it grows.
/// </summary>
/// <remarks>Bryant, Graph-Based Algorithms for Boolean Function Manipulation (1986), with more than two values a variable.</remarks>
internal sealed class Diagram
{
    public const int Never = 0;
    public const int Always = 1;

    private readonly int[] sizes;
    private readonly Budget budget;
    private readonly List<int> variables = [int.MaxValue, int.MaxValue];
    private readonly List<int> starts = [0, 0];
    private readonly List<int> children = [];
    private readonly Dictionary<int, int> newest = [];
    private readonly List<int> older = [0, 0];
    private readonly Dictionary<(int Left, int Right), int> joined = [];
    private readonly Dictionary<int, int> opposites = [];

    /// <param name="sizes">How many values each variable has, in the order of the diagram.</param>
    /// <param name="budget">How much may be built.</param>
    public Diagram(IEnumerable<int> sizes, Budget budget)
    {
        this.sizes = [.. sizes];
        this.budget = budget;
    }

    public int Variables => sizes.Length;

    /// <summary>How many statements are stored, never and always among them; each after those of which it is made.</summary>
    public int Count => variables.Count;

    public int SizeOf(int variable) => sizes[variable];

    /// <summary>The first variable on which a statement depends; beyond every variable for always and never.</summary>
    public int VariableOf(int node) => variables[node];

    /// <summary>What is left of a statement where its first variable has a value.</summary>
    public int Child(int node, int value) => children[starts[node] + value];

    /// <summary>What is left where a variable at or before its first one has a value.</summary>
    public int Child(int node, int variable, int value) => variables[node] == variable ? Child(node, value) : node;

    /// <summary>That a variable has one of some values.</summary>
    public int Literal(int variable, ulong values)
    {
        Span<int> next = stackalloc int[sizes[variable]];
        for (var value = 0; value < next.Length; value++)
            // Stryker disable once bitwise : what has no sign is shifted alike
            next[value] = (values >> value & 1) != 0 ? Always : Never;
        return Node(variable, next);
    }

    public int Node(int variable, ReadOnlySpan<int> next)
    {
        if (!next.ContainsAnyExcept(next[0]))
            return next[0];
        var hash = default(HashCode);
        // Stryker disable once statement : how well statements are spread changes nothing of which are found
        hash.Add(variable);
        // Stryker disable once statement : as above
        hash.AddBytes(MemoryMarshal.AsBytes(next));
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(newest, hash.ToHashCode(), out _);
        for (var known = first; known != 0; known = older[known])
        {
            // Stryker disable once logical : two statements of one hash are too seldom for a test
            if (variables[known] == variable && next.SequenceEqual(CollectionsMarshal.AsSpan(children).Slice(starts[known], next.Length)))
                return known;
        }
        budget.Spend(2 + next.Length);
        variables.Add(variable);
        starts.Add(children.Count);
        children.AddRange(next);
        // Stryker disable once statement : as above
        older.Add(first);
        first = variables.Count - 1;
        return first;
    }

    public int And(int left, int right)
    {
        if (left == right || right == Always)
            return left;
        if (left == Always)
            return right;
        if (left == Never || right == Never)
            return Never;
        // Stryker disable once equality : either order is one order
        var key = left < right ? (left, right) : (right, left);
        if (joined.TryGetValue(key, out var known))
            return known;
        budget.Spend(1);
        var variable = Math.Min(variables[left], variables[right]);
        Span<int> next = stackalloc int[sizes[variable]];
        for (var value = 0; value < next.Length; value++)
            next[value] = And(Child(left, variable, value), Child(right, variable, value));
        return joined[key] = Node(variable, next);
    }

    public int Not(int node)
    {
        if (node <= Always)
            return Always - node;
        if (opposites.TryGetValue(node, out var known))
            return known;
        budget.Spend(1);
        Span<int> next = stackalloc int[sizes[variables[node]]];
        for (var value = 0; value < next.Length; value++)
            next[value] = Not(Child(node, value));
        var opposite = Node(variables[node], next);
        opposites[opposite] = node;
        return opposites[node] = opposite;
    }

    public int Or(int left, int right) => Not(And(Not(left), Not(right)));

    public int But(int left, int right) => And(left, Not(right));

    /// <summary>The statement once a variable has a value.</summary>
    public int Given(int node, int variable, int value) => Given(node, variable, value, []);

    private int Given(int node, int variable, int value, Dictionary<int, int> memory)
    {
        if (variables[node] > variable)
            return node;
        if (variables[node] == variable)
            return Child(node, value);
        if (memory.TryGetValue(node, out var known))
            return known;
        budget.Spend(1);
        Span<int> next = stackalloc int[sizes[variables[node]]];
        for (var each = 0; each < next.Length; each++)
            next[each] = Given(Child(node, each), variable, value, memory);
        return memory[node] = Node(variables[node], next);
    }
}
