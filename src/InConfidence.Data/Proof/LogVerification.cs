using System.Diagnostics;
using InConfidence.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Proof;

/// <summary>What a check of a school's whole log found.</summary>
public sealed record LogReport(bool Ok, long Entries, long? FirstBad, string? Message, long Milliseconds);

/// <summary>Checks the whole log of a school, every stored text that it names, and the drafts that it does not.</summary>
public static class LogVerification
{
    public static async Task<LogReport> VerifyAsync(this OpenSchool school, IReadOnlyList<string> outsideCheckpoints, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await using var context = school.Database.CreateContext();
        var checkpoints = await context.Checkpoints.AsNoTracking().Where(row => row.School == school.Id)
            .OrderBy(row => row.Size).Select(row => row.Note).ToListAsync(cancellation);
        var source = new DatabaseLedgerSource(school, checkpoints, outsideCheckpoints);
        var report = await LedgerVerifier.VerifyAsync(source, [school.VerifierKey], cancellation);
        var found = new LogReport(report.Ok, report.Entries, report.Ok ? null : report.FirstBad ?? report.Entries, report.Message, 0);
        if (found.Ok)
            found = await CheckAgainstHeadAsync(school, context, found, cancellation);
        if (found.Ok)
            found = await CheckDraftsAsync(school, context, found, cancellation);
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
