namespace InConfidence.Ledger.Internal;

/// <summary>Moments as both databases and the log keep them: whole microseconds of UTC, counted from 1970.</summary>
internal static class Microseconds
{
    private static readonly long Earliest = Of(DateTimeOffset.MinValue);
    private static readonly long Latest = Of(DateTimeOffset.MaxValue);

    public static DateTimeOffset Truncate(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static long Of(DateTimeOffset moment) =>
        (Truncate(moment).UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static bool AreMoment(long microseconds) => microseconds >= Earliest && microseconds <= Latest;

    public static DateTimeOffset ToMoment(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
