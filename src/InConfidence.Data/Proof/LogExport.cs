using System.Diagnostics;
using InConfidence.Data.Saving;
using InConfidence.Ledger;

namespace InConfidence.Data.Proof;

/// <summary>What was written out: how many entries and ciphertexts, and the public key that checks them.</summary>
public sealed record LogExport(long Entries, long Ciphertexts, string VerifierKey, long Milliseconds);

/// <summary>Writes the log of a school as a folder that anybody can check with nothing else. The school goes on working meanwhile.</summary>
public static class LogExporting
{
    /// <param name="school">Whose log.</param>
    /// <param name="folder">An empty folder, or one that does not exist yet.</param>
    /// <param name="who">Who asked for it: the export is an act, and the last entry that is in it.</param>
    /// <param name="cancellation">Ends it early; the folder is then no log.</param>
    public static async Task<LogExport> ExportLogAsync(this OpenSchool school, string folder, Actor who, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var writer = new LogFolderWriter(folder);
        await school.CommitAsync(new Because(who, LedgerAct.LedgerExported), (_, _) => Task.CompletedTask, cancellation);
        await using var snapshot = await LogSnapshot.TakeAsync(school, cancellation);
        var checkpoints = await snapshot.CheckpointsAsync(cancellation);
        var later = await school.Signing.LaterAsync(snapshot.Context, cancellation);
        var (entries, ciphertexts) = (0L, 0L);
        await foreach (var entry in snapshot.EntriesAsync().WithCancellation(cancellation))
        {
            writer.Append(entry);
            entries++;
        }
        await foreach (var text in snapshot.TextsAsync().WithCancellation(cancellation))
        {
            writer.WriteCiphertext(text.Id.Value, text.Envelope);
            ciphertexts++;
        }
        if (checkpoints.Count == 0)
            throw new InvalidDataException("The log has no checkpoint, so it cannot be written out.");
        writer.Finish([new LogKey(school.Signing.First), .. later.Select(key => new LogKey(key.VerifierKey, key.Handover.Value))], checkpoints.SkipLast(1).Select(row => (row.Size, row.Note)), checkpoints[^1].Note);
        return new LogExport(entries, ciphertexts, school.VerifierKey, watch.ElapsedMilliseconds);
    }
}
