namespace InConfidence.Data.Demonstration;

/// <summary>The clock of a year that never was.</summary>
internal sealed class DemonstrationTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset moment) => now = moment > now ? moment : now;
}
