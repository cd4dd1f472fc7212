using System.Globalization;
using System.Text;
using InConfidence.Data.Backups;
using InConfidence.Data.Saving;

namespace InConfidence.Data.Proof;

/// <summary>What became of today's checkpoint.</summary>
public abstract record CheckpointOutcome
{
    private CheckpointOutcome() { }

    /// <summary>It lies in the folder now.</summary>
    public sealed record Kept(string File) : CheckpointOutcome;

    /// <summary>It has lain there since earlier today.</summary>
    public sealed record KeptBefore : CheckpointOutcome;

    /// <summary>The folder could not be written to.</summary>
    public sealed record NotKept : CheckpointOutcome;
}

/// <summary>
/// Takes a checkpoint out of the building on every day of the school's. A log that is cut short, set back to an old backup or signed anew is
/// found beside any one of them, so a day without one is an act that the ledger shows.
/// </summary>
public static class CheckpointKeeping
{
    /// <summary>What the file of a day ends in.</summary>
    public const string Ending = ".checkpoint";

    private const string DayForm = "yyyy-MM-dd";

    private static readonly Actor Keeper = Actor.Machine("checkpoints");

    /// <param name="school">Whose log.</param>
    /// <param name="folder">A folder elsewhere. It is never made: where a share is not mounted, nothing may be written in its place.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<CheckpointOutcome> KeepCheckpointAsync(this OpenSchool school, string folder, CancellationToken cancellation)
    {
        var directory = await school.DirectoryAsync(cancellation);
        var today = directory.Calendar.Day(school.Sources.Now());
        var file = Path.Combine(folder, today.ToString(DayForm, CultureInfo.InvariantCulture) + Ending);
        if (File.Exists(file))
            return new CheckpointOutcome.KeptBefore();
        try
        {
            var last = LastDay(folder, today);
            await WriteAsync(file, await school.CheckpointAsync(cancellation), cancellation);
            if (last < today.AddDays(-1))
                await school.CheckpointMissedAsync(OutsideCheckpoints.Between("kept", last.Value, today), cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new CheckpointOutcome.NotKept();
        }
        await school.CommitAsync(new Because(Keeper, LedgerAct.CheckpointKept), (unit, token) => unit.CheckpointLeftAsync(folder, today, token), cancellation);
        return new CheckpointOutcome.Kept(file);
    }

    /// <summary>Writes down that no checkpoint left the building.</summary>
    public static Task CheckpointMissedAsync(this OpenSchool school, string why, CancellationToken cancellation) =>
        school.CommitAsync(new Because(Keeper, LedgerAct.CheckpointMissed, why), (_, _) => Task.CompletedTask, cancellation);

    private static DateOnly? LastDay(string folder, DateOnly today) => Directory.EnumerateFiles(folder, "*" + Ending)
        .Select(file => DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(file), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
        .Where(day => day < today).Max();

    /// <summary>Whole or not at all: half a note would be taken for one that was tampered with.</summary>
    private static async Task WriteAsync(string file, string note, CancellationToken cancellation)
    {
        var unfinished = file + ".unfinished";
        await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(note), cancellation);
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, file, overwrite: true);
        DurableName.Flush(file);
    }
}
