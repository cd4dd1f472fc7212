using InConfidence.Sources;

namespace InConfidence.Data;

/// <summary>Where time and randomness come from. Tests replace them to replay a world.</summary>
public sealed record WorldSources(TimeProvider Time, RandomSource Random)
{
    public static WorldSources System { get; } = new(TimeProvider.System, RandomSource.System);

    /// <summary>Now, in whole microseconds of UTC: what both databases keep.</summary>
    public DateTimeOffset Now()
    {
        var now = Time.GetUtcNow().ToUniversalTime();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
