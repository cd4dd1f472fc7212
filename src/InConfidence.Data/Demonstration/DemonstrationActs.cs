using InConfidence.Data.Accounts;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Demonstration;

/// <summary>Something that somebody does at a moment of the made-up year.</summary>
internal sealed record DemonstrationAct(DateTimeOffset At, Func<OpenSchool, CancellationToken, Task> RunAsync);

/// <summary>Turns planned records into the acts by which they come about: writing, signing, reading, answering, adding.</summary>
internal static class DemonstrationActs
{
    /// <summary>Older than this, what the policy requires has been done; what is newer still waits on a desk.</summary>
    private static readonly TimeSpan AllDone = TimeSpan.FromDays(3);

    public static IEnumerable<DemonstrationAct> Of(DemonstrationPlan plan, DateTimeOffset now)
    {
        var cases = new DemonstrationCases(plan, now);
        return plan.Records.SelectMany(record => Of(record, cases, now - AllDone)).Where(act => act.At <= now);
    }

    private static IEnumerable<DemonstrationAct> Of(PlannedRecord planned, DemonstrationCases cases, DateTimeOffset allDoneBefore)
    {
        var draft = default(DraftId);
        var record = default(RecordId?);
        yield return new(planned.BegunAt, async (school, token) => draft = await StartAsync(school, planned, token));
        var released = planned.BegunAt.AddMinutes(10);
        // As in a school that is served: what is not signed by then reaches the lead anyway, and may be read and answered before it is.
        if (planned.SignedAt is not { } early || early > released)
            yield return new(released, async (school, token) => record = await ReleaseAsync(school, planned, draft, token));
        if (planned.SignedAt is { } signed)
            yield return new(signed, async (school, token) => record = await SignAsync(school, planned, draft, token));
        foreach (var reading in planned.Readings)
        {
            yield return new(reading.ReadAt, (school, token) => ReadAsync(school, reading.Person, record, token));
            if (reading.AcknowledgedAt is { } acknowledgedAt)
            {
                yield return new(acknowledgedAt, (school, token) => AcknowledgeAsync(school, reading.Person, record, token));
                if (acknowledgedAt < allDoneBefore)
                    yield return new(acknowledgedAt.AddMinutes(10), (school, token) => DoStepsAsync(school, reading.Person, record, token));
            }
        }
        foreach (var act in cases.Of(planned, () => record))
            yield return act;
        foreach (var addition in planned.Additions)
            yield return new(addition.At, (school, token) => AddAsync(school, addition, record, token));
        // Whoever has taken it on looks at what is new the same day, and does what it asks for.
        foreach (var news in planned.Additions.Select(addition => addition.At).Append(planned.SignedAt ?? allDoneBefore).Where(at => at < allDoneBefore))
            foreach (var reading in planned.Readings.Where(reading => reading.AcknowledgedAt < news))
            {
                yield return new(news.AddHours(6), (school, token) => ReadAsync(school, reading.Person, record, token));
                yield return new(news.AddHours(7), (school, token) => DoStepsAsync(school, reading.Person, record, token));
            }
    }

    private static Task<DraftId> StartAsync(OpenSchool school, PlannedRecord planned, CancellationToken cancellation) =>
        school.CommitAsync(
            By(planned.Writer, LedgerAct.DraftStarted),
            (unit, _) => Task.FromResult(unit.StartDraft(planned.Writer, Guid.Empty, planned.Content)),
            cancellation);

    private static Task<RecordId?> ReleaseAsync(OpenSchool school, PlannedRecord planned, DraftId draft, CancellationToken cancellation) =>
        school.CommitAsync(By(planned.Writer, LedgerAct.RecordReleased), (unit, token) => unit.TellNowAsync(draft, planned.Writer, token), cancellation);

    private static Task<RecordId?> SignAsync(OpenSchool school, PlannedRecord planned, DraftId draft, CancellationToken cancellation) =>
        school.CommitAsync(
            By(planned.Writer, LedgerAct.RecordSigned),
            async (unit, token) => await unit.SignAsync(draft, planned.Writer, token) is SignOutcome.Signed signed ? signed.Record : (RecordId?)null,
            cancellation);

    private static async Task ReadAsync(OpenSchool school, PersonId person, RecordId? record, CancellationToken cancellation)
    {
        if (record is { } id)
            await school.OpenRecordAsync(await ReaderAsync(school, person, cancellation), id, cancellation);
    }

    private static async Task AcknowledgeAsync(OpenSchool school, PersonId person, RecordId? record, CancellationToken cancellation)
    {
        if (record is not { } id)
            return;
        var reader = await ReaderAsync(school, person, cancellation);
        await school.CommitAsync(By(person, LedgerAct.AlertAcknowledged), (unit, token) => unit.AcknowledgeAsync(reader, id, token), cancellation);
    }

    private static async Task DoStepsAsync(OpenSchool school, PersonId person, RecordId? record, CancellationToken cancellation)
    {
        if (record is not { } id)
            return;
        var reader = await ReaderAsync(school, person, cancellation);
        foreach (var step in (await school.OpenRecordAsync(reader, id, cancellation))?.Steps.Where(step => step.IsOpen) ?? [])
            await school.CommitAsync(
                By(person, LedgerAct.StepAnswered), (unit, token) => unit.AnswerStepAsync(reader, id, step.Id, new StepAnswer(IsDone: true, ""), token), cancellation);
    }

    private static async Task AddAsync(OpenSchool school, PlannedAddition addition, RecordId? record, CancellationToken cancellation)
    {
        if (record is not { } id)
            return;
        var reader = await ReaderAsync(school, addition.Writer, cancellation);
        await school.CommitAsync(By(addition.Writer, LedgerAct.RecordAddedTo), (unit, token) => unit.AddToRecordAsync(reader, id, new Addition(addition.Words), token), cancellation);
    }

    /// <summary>Somebody with both factors, at this moment of the made-up year.</summary>
    public static async Task<Reader> ReaderAsync(OpenSchool school, PersonId person, CancellationToken cancellation)
    {
        var directory = await school.DirectoryAsync(cancellation);
        var now = school.Sources.Now();
        var session = new Session(Guid.Empty, default, person, now, now, now);
        return new Reader(directory.Find(person)!, session, directory, directory.Calendar.Day(now));
    }

    public static Because By(PersonId person, LedgerAct act) => new(new Actor(person, null, "demonstration"), act);
}
