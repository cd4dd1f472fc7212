using System.Collections.Concurrent;
using InConfidence.Data.Saving;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>What became of opening one's own draft.</summary>
public abstract record ResumeOutcome
{
    private ResumeOutcome() { }

    public sealed record Resumed(Draft Draft) : ResumeOutcome;

    /// <summary>It was begun in another session: reading it back needs both factors.</summary>
    public sealed record NeedsSecondFactor(Draft Draft) : ResumeOutcome;

    public sealed record NotFound : ResumeOutcome;
}

/// <summary>
/// Opens drafts for those who write them. Going on in another session than the one in which it was begun is written
/// down, once for each session.
/// </summary>
public sealed class DraftResuming(OpenSchool school)
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(DraftId Draft, Guid Session), bool> resumed = new();

    public async Task<ResumeOutcome> OpenAsync(Reader reader, DraftId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await context.Drafts.AsNoTracking().SingleOrDefaultAsync(
            row => row.School == school.Id && row.Id == id && row.Writer == reader.Id, cancellation);
        if (row is null || await school.FindDraftAsync(id, reader.Id, cancellation) is not { } draft)
            return new ResumeOutcome.NotFound();
        var decision = DraftRule.Resume(reader, row);
        if (!DraftRule.Permits(decision))
            return DraftRule.WantsSecondFactor(reader, row) ? new ResumeOutcome.NeedsSecondFactor(draft) : new ResumeOutcome.NotFound();
        if (row.Session != reader.Session.Id && !resumed.ContainsKey((id, reader.Session.Id)))
        {
            await RecordAsync(reader, id, row.KeyId, decision, cancellation);
            Remember((id, reader.Session.Id));
        }
        return new ResumeOutcome.Resumed(draft);
    }

    // Once the entry is durable: two at the same time write one each, and none shows what none has written down.
    private void Remember((DraftId, Guid) key)
    {
        if (resumed.Count >= MostRemembered)
            resumed.Clear();
        resumed.TryAdd(key, true);
    }

    private Task RecordAsync(Reader reader, DraftId id, Guid keyId, DecisionDetails decision, CancellationToken cancellation) =>
        school.RecordAsync(
            new EntryDetails
            {
                Act = LedgerAct.DraftResumed,
                Who = reader.Id.Value,
                Session = reader.Session.Id,
                Process = "recording",
                Records = [id.Value],
                Decision = decision,
            },
            keyId,
            cancellation);
}
