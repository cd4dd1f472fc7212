namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>Which of the paths are asked for, where not all are.</summary>
/// <param name="seed">The same seed draws the same.</param>
/// <param name="of">Of so many paths one is drawn.</param>
internal sealed class Drawing(int seed, int of)
{
    /// <summary>Of so many records one is looked at again after time has passed.</summary>
    private const int AgainOf = 3;

    private readonly Random random = new(seed);

    /// <summary>Whether the next path is asked for.</summary>
    public bool Takes() => random.Next(of) == 0;

    /// <summary>Whether the next record is looked at again.</summary>
    public bool TakesAgain() => random.Next(AgainOf) == 0;
}
