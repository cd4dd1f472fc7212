namespace InConfidence.Web.Components;

/// <summary>What three typed parts turned out to be.</summary>
public abstract record DateReading
{
    private DateReading()
    {
    }

    /// <summary>All three boxes are empty.</summary>
    public sealed record Nothing : DateReading;

    /// <summary>Some boxes are empty.</summary>
    /// <param name="Missing">Which, in order.</param>
    public sealed record Incomplete(IReadOnlyList<DatePart> Missing) : DateReading;

    /// <summary>There is no such date.</summary>
    /// <param name="Part">The box to mend first.</param>
    public sealed record NotADate(DatePart Part) : DateReading;

    /// <summary>A date.</summary>
    /// <param name="Date">The date.</param>
    public sealed record Given(DateOnly Date) : DateReading;
}
