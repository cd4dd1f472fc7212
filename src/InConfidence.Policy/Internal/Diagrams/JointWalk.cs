using System.Numerics;

namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>Whether some completion of a situation makes several statements so at once. Reads diagrams only.</summary>
internal sealed class JointWalk(Diagram diagram, Known known, Budget budget)
{
    /// <summary>Steps that a decision may take before it counts as open.</summary>
    public const long Longest = 400_000;

    private readonly HashSet<string> tried = new(StringComparer.Ordinal);

    public bool Some(IEnumerable<int> statements)
    {
        // Stryker disable once linq : either order is one order
        int[] open = [.. statements.Select(Settled).Where(node => node != Diagram.Always).Distinct().Order()];
        if (open.Contains(Diagram.Never))
            return false;
        if (open.Length == 0)
            return true;
        budget.Spend(open.Length);
        if (!tried.Add(string.Join(' ', open)))
            return false;
        var variable = open.Min(diagram.VariableOf);
        for (var left = known[variable]; left != 0; left &= left - 1)
        {
            var value = BitOperations.TrailingZeroCount(left);
            if (Some(open.Select(node => diagram.Child(node, variable, value))))
                return true;
        }
        return false;
    }

    /// <summary>The statement once every variable at its top that is known has its value.</summary>
    private int Settled(int node)
    {
        while (node > Diagram.Always && BitOperations.IsPow2(known[diagram.VariableOf(node)]))
            node = diagram.Child(node, BitOperations.TrailingZeroCount(known[diagram.VariableOf(node)]));
        return node;
    }
}
