using System.Numerics;

namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>Questions about a diagram in one situation. Reads only, so any number of threads may ask.</summary>
internal static class Walk
{
    /// <summary>Whether some completion makes the statement so.</summary>
    public static bool Some(Diagram diagram, int node, in Known known)
    {
        while (node > Diagram.Always)
        {
            var open = known[diagram.VariableOf(node)];
            if (!BitOperations.IsPow2(open))
                return Some(diagram, node, known, []);
            node = diagram.Child(node, BitOperations.TrailingZeroCount(open));
        }
        return node == Diagram.Always;
    }

    private static bool Some(Diagram diagram, int node, in Known known, HashSet<int> tried)
    {
        if (node <= Diagram.Always)
            return node == Diagram.Always;
        if (!tried.Add(node))
            return false;
        for (var open = known[diagram.VariableOf(node)]; open != 0; open &= open - 1)
        {
            if (Some(diagram, diagram.Child(node, BitOperations.TrailingZeroCount(open)), known, tried))
                return true;
        }
        return false;
    }
}
