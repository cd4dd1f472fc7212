using System.Diagnostics;
using InConfidence.Data.Rows;
using InConfidence.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Proof;

/// <summary>What a check of a school's whole log found.</summary>
public sealed record LogReport(bool Ok, long Entries, long? FirstBad, string? Message, long Milliseconds)
{
    /// <summary>The entries among which a change lies, where a checkpoint does not agree with the log.</summary>
    public EntryRange? Between { get; init; }

    /// <summary>How many entries, from the first on, a checkpoint kept outside vouches for.</summary>
    public long Vouched { get; init; }
}

/// <summary>Checks the whole log of a school, every stored text that it names, and the drafts that it does not.</summary>
public static class LogVerification
{
    public static async Task<LogReport> VerifyAsync(this OpenSchool school, IReadOnlyList<string> outsideCheckpoints, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await using var snapshot = await LogSnapshot.TakeAsync(school, cancellation);
        var checkpoints = await snapshot.CheckpointsAsync(cancellation);
        var later = await school.Signing.LaterAsync(snapshot.Context, cancellation);
        var source = new DatabaseLedgerSource(snapshot, [.. checkpoints.Select(checkpoint => checkpoint.Note)], outsideCheckpoints)
        {
            Handovers = [.. later.Select(key => key.Handover.Value)],
        };
        var report = await LedgerVerifier.VerifyAsync(source, [school.Signing.First], cancellation);
        var found = new LogReport(report.Ok, report.Entries, report.Ok ? null : report.FirstBad ?? report.Entries, report.Message, 0)
        {
            Between = report.Between,
            Vouched = report.VouchedOutside,
        };
        if (found.Ok)
            found = await CheckAgainstHeadAsync(school, snapshot.Context, found, cancellation);
        if (found.Ok)
            found = CheckAgainstNewest(later.LastOrDefault()?.VerifierKey ?? school.Signing.First, checkpoints, found);
        if (found.Ok)
            found = await CheckDraftsAsync(school, snapshot.Context, found, cancellation);
        return found with { Milliseconds = watch.ElapsedMilliseconds };
    }

    /// <summary>The head counts the entries by itself: a log that is shorter than its head has lost its end.</summary>
    private static async Task<LogReport> CheckAgainstHeadAsync(OpenSchool school, StoreContext context, LogReport found, CancellationToken cancellation)
    {
        var head = await context.LogHeads.AsNoTracking().SingleAsync(row => row.School == school.Id, cancellation);
        return head.Size == found.Entries
            ? found
            : found with { Ok = false, FirstBad = Math.Min(head.Size, found.Entries), Message = $"The log's head counts {head.Size} entries, but {found.Entries} are stored." };
    }

    /// <summary>Every commit signs its end: what lies behind the newest checkpoint was put in by somebody who has no key.</summary>
    private static LogReport CheckAgainstNewest(string verifierKey, IReadOnlyList<CheckpointRow> checkpoints, LogReport found)
    {
        var verifier = new CheckpointVerifier(verifierKey);
        var signed = checkpoints.Select(row => verifier.TryOpen(row.Note, out var checkpoint) ? checkpoint.Size : 0L).DefaultIfEmpty().Max();
        return signed == found.Entries
            ? found
            : found with { Ok = false, FirstBad = signed, Message = $"The newest checkpoint is signed over {signed} entries, but {found.Entries} are stored: those from entry {signed} on were put in from outside." };
    }

    private static async Task<LogReport> CheckDraftsAsync(OpenSchool school, StoreContext context, LogReport found, CancellationToken cancellation)
    {
        var drafts = await context.SealedTexts.AsNoTracking().Where(text => text.School == school.Id && text.DraftHash != null).ToListAsync(cancellation);
        var named = await context.Drafts.AsNoTracking().Where(draft => draft.School == school.Id).Select(draft => draft.Content).ToListAsync(cancellation);
        var bad = drafts.Any(text => !Sha256Hash.Of(text.Envelope).ToArray().AsSpan().SequenceEqual(text.DraftHash));
        var missing = named.Except(drafts.Select(text => text.Id)).Any();
        return bad || missing
            ? found with { Ok = false, FirstBad = found.Entries, Message = "A draft that is still being written was altered outside InConfidence." }
            : found;
    }
}
