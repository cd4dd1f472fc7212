using InConfidence.Data.Homes;
using InConfidence.Data.Keys;
using InConfidence.Data.Referrals;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.Data.Steps;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>Opens records. That a record was opened is durable before the first byte of it leaves (R19).</summary>
public static class RecordOpening
{
    /// <summary>The record, or null when it is not there or not for this reader: the two are not told apart.</summary>
    public static async Task<RecordView?> OpenRecordAsync(this OpenSchool school, Reader reader, RecordId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await context.Records.AsNoTracking().Where(ReadRule.Filter(reader)).Include(row => row.People).Include(row => row.Alerts)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.School == school.Id && row.Id == id, cancellation);
        if (row is null)
            return null;
        using var key = await school.Keys.FindAsync(row.KeyId, cancellation) ?? throw new InvalidOperationException("The key of this record has been destroyed.");
        await RecordOpeningAsync(school, reader, row, key, cancellation);
        return await ViewAsync(school, context, reader, row, key, cancellation);
    }

    /// <summary>Whether the reader may read the record. Nothing of it is shown, so nothing is recorded.</summary>
    public static async Task<bool> MayReadAsync(this OpenSchool school, Reader reader, RecordId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await context.Records.Where(ReadRule.Filter(reader)).AnyAsync(row => row.School == school.Id && row.Id == id, cancellation);
    }

    /// <summary>Whether the reader answers for the record: may link people to it, and say what is known and done.</summary>
    public static async Task<bool> MayAnswerForAsync(this OpenSchool school, Reader reader, RecordId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await AnsweredFor(school, context, reader, id).AnyAsync(cancellation);
    }

    internal static IQueryable<RecordRow> AnsweredFor(OpenSchool school, StoreContext context, Reader reader, RecordId id) =>
        context.Records.Where(row => row.School == school.Id && row.Id == id).Where(ReadRule.Filter(reader)).Where(ReadRule.AnswersFor(reader));

    private static Task RecordOpeningAsync(OpenSchool school, Reader reader, RecordRow row, RecordKey opened, CancellationToken cancellation)
    {
        var because = new Because(reader.As("reading"), LedgerAct.RecordOpened);
        var decision = ReadRule.Decide(reader, row);
        if (row.Alerts.Any(alert => alert.Person == reader.Id && alert.ReadAt is null))
            return school.CommitAsync(
                because,
                async (unit, token) =>
                {
                    var key = await unit.KeyAsync(row.KeyId, token);
                    unit.About(row.Id);
                    unit.Concerning(key);
                    unit.StoreDecision(row, decision, key);
                    await unit.Context.Alerts.Where(alert => alert.Record == row.Id && alert.Person == reader.Id && alert.ReadAt == null)
                        .ExecuteUpdateAsync(set => set.SetProperty(alert => alert.ReadAt, unit.Now), token);
                },
                cancellation);
        var details = new EntryDetails
        {
            Act = because.What,
            Who = reader.Id.Value,
            Session = reader.Session.Id,
            Process = because.Who.Process,
            Records = [row.Id.Value],
            Decision = decision,
        };
        return school.RecordUnderAsync(details, opened, cancellation);
    }

    private static async Task<RecordView> ViewAsync(OpenSchool school, StoreContext context, Reader reader, RecordRow row, RecordKey key, CancellationToken cancellation)
    {
        var answersFor = ReadRule.MayAcknowledge(reader, row);
        var route = Routes.Of(reader.Directory, row, school.Sources.Now());
        // Whoever only wrote it re-reads what they wrote: neither what a lead added nor whom a lead found in it.
        var versions = await context.Versions.AsNoTracking()
            .Where(version => version.Record == row.Id && (answersFor || version.By == reader.Id)).OrderBy(version => version.Number)
            .Join(context.SealedTexts.AsNoTracking(), version => version.Content, text => text.Id, (version, text) => new { version, text })
            .ToListAsync(cancellation);
        var meetings = await context.Meetings.AsNoTracking().Where(meeting => meeting.Record == row.Id).OrderBy(meeting => meeting.DueAt).ToListAsync(cancellation);
        return new RecordView
        {
            Id = row.Id,
            Kind = row.Kind,
            AdultInvolved = row.AdultInvolved,
            Level = row.Level,
            Writer = row.Writer,
            ReleasedAt = row.ReleasedAt,
            SignedAt = row.SignedAt,
            UnansweredSince = row.UnansweredSince,
            AnswersFor = answersFor,
            MayKnowSilences = row.Writer == reader.Id || Silences.MayKnow(reader, row.AdultInvolved),
            PhoneFirst = route.PhoneFirst?.Person,
            OutsideOnly = route.OutsideOnly,
            Versions = [.. versions.OrderBy(found => found.version.Number).Select(found => Version(school, key, found.version, found.text))],
            People = [.. row.People.Where(person => answersFor || person.LinkedBy is null).Select(person => new LinkedPerson(person.Part, person.Person, person.LinkedBy)).OrderBy(person => person.Part).ThenBy(person => person.Person.Value)],
            // That a step was late, or a second person is needed, is for those who see why.
            Alerts = [.. row.Alerts.Where(alert => answersFor || alert.Cause is not (AlertCause.StepLate or AlertCause.SecondPersonNeeded)).OrderBy(alert => alert.RaisedAt).ThenBy(alert => alert.Step).ThenBy(alert => alert.Person.Value).Select(alert => new AlertView(alert.Person, alert.AsRole, alert.Cause, alert.RaisedAt, alert.ReadAt, alert.AcknowledgedAt))],
            Meetings = [.. meetings.Select(MeetingView.Of)],
            Steps = answersFor ? await context.StepsOfAsync(school, reader, row, key, cancellation) : await context.WritersStepsAsync(school, reader, row.Id, key, cancellation),
            Sharings = answersFor ? await context.SharingsOfAsync(school, reader, row.Id, row.AdultInvolved, key, cancellation) : [],
            Referrals = answersFor ? await context.ReferralsOfAsync(school, row.Id, key, cancellation) : [],
            Home = answersFor ? await context.HomeOfAsync(school, reader, row, key, cancellation) : null,
            Assessment = answersFor ? await context.NewestAssessmentAsync(school, row.Id, key, cancellation) : null,
        };
    }

    private static RecordVersion Version(OpenSchool school, RecordKey key, RecordVersionRow row, SealedTextRow text) =>
        new(row.Number, row.Kind, row.At, row.By, SealedJson.Read<DraftContent>(school.Keys.Open(key, text, Releasing.VersionField)));
}
