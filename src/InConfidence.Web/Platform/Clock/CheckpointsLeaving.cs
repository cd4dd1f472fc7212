using InConfidence.Data;
using InConfidence.Data.Proof;
using InConfidence.Web.Platform.Mail;

namespace InConfidence.Web.Platform.Clock;

/// <summary>
/// Sees to it that a checkpoint leaves the building every day, into the folder that is given and to the people whom the settings name. What
/// cannot be reached is tried again every ten minutes, and is an act in the ledger once a day.
/// </summary>
internal sealed partial class CheckpointsLeaving(OpenSchool school, ApplicationSettings settings, MailHandover handover, ILogger<CheckpointsLeaving> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>A share that hangs is waited for no longer than this, and not asked again before it has answered.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private DateTimeOffset nextTry;
    private Task<CheckpointOutcome>? keeping;
    private DateTimeOffset? missedAt;
    private DateTimeOffset nextMail;
    private DateTimeOffset? notMailedAt;

    /// <summary>Mails today's to each who has not had it. Whoever the server refuses holds up no other.</summary>
    public async Task MailDueAsync(CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        if (now < nextMail || await school.CheckpointMailsDueAsync(cancellation) is not { Count: > 0 } due)
            return;
        if (await AreMailedAsync(due, now, cancellation))
            return;
        nextMail = now + Pause;
        if (notMailedAt is { } last && now - last < TimeSpan.FromDays(1))
            return;
        notMailedAt = now;
        await school.CheckpointMissedAsync("it could not be mailed to everybody who keeps one", cancellation);
    }

    private async Task<bool> AreMailedAsync(IReadOnlyList<string> due, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!handover.IsPossible || await handover.ConnectAsync(cancellation) is not { } client)
            return false;
        using (client)
        {
            var directory = await school.DirectoryAsync(cancellation);
            var (day, note, all) = (directory.Calendar.Day(now), await school.CheckpointAsync(cancellation), true);
            foreach (var address in due)
                if (await handover.TrySendAsync(client, CheckpointMail.Compose(address, directory.Settings, day, note, now, school.Sources.Random.NewId()), cancellation))
                    await school.CheckpointMailedAsync(address, cancellation);
                else
                    all = false;
            if (client.IsConnected)
                await client.DisconnectAsync(quit: true, cancellation);
            return all;
        }
    }

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
