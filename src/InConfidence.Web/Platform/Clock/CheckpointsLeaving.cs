using InConfidence.Data;
using InConfidence.Data.Proof;

namespace InConfidence.Web.Platform.Clock;

/// <summary>
/// Sees to it that a checkpoint leaves the building every day, where a folder for them is given. A folder that cannot be written to is
/// tried again every ten minutes, and is an act in the ledger once a day.
/// </summary>
internal sealed partial class CheckpointsLeaving(OpenSchool school, ApplicationSettings settings, ILogger<CheckpointsLeaving> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>A share that hangs is waited for no longer than this, and not asked again before it has answered.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private DateTimeOffset nextTry;
    private Task<CheckpointOutcome>? keeping;
    private DateTimeOffset? missedAt;

    public async Task KeepDueAsync(CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        if (settings.CheckpointFolder is not { Length: > 0 } folder || now < nextTry)
            return;
        if (await IsKeptAsync(folder, cancellation))
            return;
        nextTry = now + Pause;
        LogNotKept(log);
        if (missedAt is { } last && now - last < TimeSpan.FromDays(1))
            return;
        missedAt = now;
        await school.CheckpointMissedAsync("the folder outside could not be written to", cancellation);
    }

    private async Task<bool> IsKeptAsync(string folder, CancellationToken cancellation)
    {
        // On a thread of its own: a file system that hangs does so before anything can be awaited.
        keeping ??= Task.Run(() => school.KeepCheckpointAsync(folder, cancellation), cancellation);
        var asked = keeping;
        if (await Task.WhenAny(asked, Task.Delay(Longest, cancellation)) != asked)
            return false;
        keeping = null;
        return await asked is not CheckpointOutcome.NotKept;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No checkpoint could be written to the folder outside; it is tried again")]
    private static partial void LogNotKept(ILogger log);
}
