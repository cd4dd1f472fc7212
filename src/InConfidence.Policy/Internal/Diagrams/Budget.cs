namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>How much work an analysis may do. It is counted in steps, not by a clock, so that the answer is the same on every machine.</summary>
/// <param name="steps">How many steps there are.</param>
/// <param name="whole">A larger budget of which this one is a part, so that it can be seen when that is spent.</param>
internal sealed class Budget(long steps, Budget? whole = null)
{
    /// <summary>About six seconds and 600 MB on the slowest machine tried.</summary>
    public const long Default = 12_000_000;

    /// <summary>What is worth spending on one diagram for each answer, before they are searched instead.</summary>
    public const long ForWhole = 3_000_000;

    private long left = steps;

    public bool IsSpent => left < 0;

    /// <exception cref="TooLargeException">Nothing is left.</exception>
    public void Spend(long work)
    {
        left -= work;
        if (whole is not null)
            whole.left -= work;
        if (IsSpent)
            throw new TooLargeException();
    }
}
