using InConfidence.Data.Databases;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Schools;

/// <summary>
/// Brings a database up to date. Each step is one transaction with the line that says it was taken, so whoever is broken off anywhere
/// leaves the old form or a newer one, and the next start goes on from there.
/// </summary>
internal static class Upgrading
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>How Linux, macOS and Windows say that somebody else holds a file.</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    public static async Task UpgradeAsync(this Database database, string dataFolder, WorldSources sources, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        // Nearly every start ends here, and then nothing was locked or written.
        if (!(await context.Database.GetPendingMigrationsAsync(cancellation)).Any())
            return;
        await using var alone = await AloneAsync(Path.Combine(dataFolder, "upgrade.lock"), sources, cancellation);
        await database.ForgetDeadUpgradeAsync(context, cancellation);
        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>Puts in order what a process left that died, before anything is built on it.</summary>
    public static async Task SettleAsync(this Database database, CancellationToken cancellation)
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await database.SettleAsync(connection, cancellation);
    }

    /// <summary>A lock that the system itself lets go of when a process dies.</summary>
    private static async Task<FileStream> AloneAsync(string file, WorldSources sources, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault) when (Held.Contains(fault.HResult))
            {
                await Task.Delay(Pause, sources.Time, cancellation);
            }
        }
    }
}
