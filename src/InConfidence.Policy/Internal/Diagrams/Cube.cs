namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>A class of situations: some variables each have one of some values, the others any.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Values">Its values, a bit each.</param>
/// <param name="Rest">What is said of the other variables; null where nothing is.</param>
internal sealed record Cube(int Variable, ulong Values, Cube? Rest)
{
    public static IEnumerable<Cube> Parts(Cube? cube)
    {
        for (var part = cube; part is not null; part = part.Rest)
            yield return part;
    }
}
