using System.Data.Common;

namespace InConfidence.Data.Databases;

/// <summary>
/// Lets another process write that waits for the same SQLite file. SQLite wakes nobody: whoever waits asks again every 150 milliseconds, and a
/// server that writes without a pause would keep them out until they give up. So whoever waits says so with an empty file beside the database,
/// and a writer who sees it leaves them a pause.
/// </summary>
internal static class WritersTurn
{
    private static readonly TimeSpan SaidAfter = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LookedAt = TimeSpan.FromMilliseconds(10);

    /// <summary>As long as two askings of the other. Whoever has not come by then has ended without taking the file away.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public static async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation)
    {
        var waiting = connection.DataSource + "-waiting";
        await GiveWayAsync(waiting, cancellation);
        var said = false;
        var saying = new Timer(_ => said |= TrySay(waiting), null, SaidAfter, SaidAfter);
        try
        {
            return await connection.BeginTransactionAsync(cancellation);
        }
        finally
        {
            await saying.DisposeAsync();
            if (said)
                File.Delete(waiting);
        }
    }

    private static async Task GiveWayAsync(string waiting, CancellationToken cancellation)
    {
        if (!File.Exists(waiting))
            return;
        for (var paused = TimeSpan.Zero; paused < Pause && File.Exists(waiting); paused += LookedAt)
            await Task.Delay(LookedAt, cancellation);
        File.Delete(waiting);
    }

    private static bool TrySay(string waiting)
    {
        try
        {
            File.Create(waiting).Dispose();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // On a full disk nobody writes without a pause.
            return false;
        }
    }
}
