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

    /// <summary>Whether every completion makes the statement so.</summary>
    public static bool Every(Diagram diagram, int opposite, in Known known) => !Some(diagram, opposite, known);

    /// <summary>Whether two completions that differ in one variable only differ about the statement.</summary>
    public static bool Depends(Diagram diagram, int node, int variable, in Known known) => Depends(diagram, node, variable, known, []);

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

    private static bool Depends(Diagram diagram, int node, int variable, in Known known, HashSet<int> tried)
    {
        if (diagram.VariableOf(node) > variable || !tried.Add(node))
            return false;
        var open = known[diagram.VariableOf(node)];
        if (diagram.VariableOf(node) == variable)
            return Differ(diagram, node, open, known);
        for (; open != 0; open &= open - 1)
        {
            if (Depends(diagram, diagram.Child(node, BitOperations.TrailingZeroCount(open)), variable, known, tried))
                return true;
        }
        return false;
    }

    private static bool Differ(Diagram diagram, int node, ulong open, in Known known)
    {
        var tried = new HashSet<(int Left, int Right)>();
        var first = diagram.Child(node, BitOperations.TrailingZeroCount(open));
        for (open &= open - 1; open != 0; open &= open - 1)
        {
            if (Differ(diagram, first, diagram.Child(node, BitOperations.TrailingZeroCount(open)), known, tried))
                return true;
        }
        return false;
    }

    private static bool Differ(Diagram diagram, int left, int right, in Known known, HashSet<(int Left, int Right)> tried)
    {
        if (left == right || !tried.Add((left, right)))
            return false;
        if (left <= Diagram.Always && right <= Diagram.Always)
            return true;
        var variable = Math.Min(diagram.VariableOf(left), diagram.VariableOf(right));
        for (var open = known[variable]; open != 0; open &= open - 1)
        {
            var value = BitOperations.TrailingZeroCount(open);
            if (Differ(diagram, diagram.Child(left, variable, value), diagram.Child(right, variable, value), known, tried))
                return true;
        }
        return false;
    }
}
