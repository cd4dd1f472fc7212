using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>Lists of records. The read rule is part of the query (R18); a list is one entry that names what it showed (R19).</summary>
public static class RecordLists
{
    private const int Most = 50;

    /// <summary>What the desk shows of the records that the reader answers for.</summary>
    public static async Task<DeskView> DeskAsync(this OpenSchool school, Reader reader, DeskPart part, string? after, CancellationToken cancellation)
    {
        await using var moment = await school.Database.ReadMomentAsync(cancellation);
        var context = moment.Context;
        var mine = Readable(school, context, reader).Where(ReadRule.AnswersFor(reader));
        var open = new OpenRecords(context, school, reader);
        var view = new DeskView(
            part is DeskPart.Answered or DeskPart.Due ? RecordPage.None : await PageAsync(context, open.Of(context.Records.AsNoTracking().Where(ReadRule.Filter(reader)).Where(ReadRule.AnswersFor(reader))), reader, after, cancellation),
            part is DeskPart.Open or DeskPart.Due ? RecordPage.None : await PageAsync(context, mine.Where(open.IsSettled), reader, part == DeskPart.Both ? null : after, cancellation))
        {
            Due = part is DeskPart.Both or DeskPart.Due ? await context.DueAsync(school, reader, mine, ReadPaths.Few(context, school, reader), part == DeskPart.Both ? null : after, cancellation) : DueSteps.None,
        };
        var shown = view.Open.Lines.Concat(view.Answered.Lines).Select(line => line.Id).Concat(view.Due.Shown.Select(due => due.Step.Record));
        await moment.DisposeAsync();
        await school.RecordListingAsync(reader, "desk", [.. shown.Distinct()], cancellation);
        return view;
    }

    /// <summary>What the reader wrote.</summary>
    public static async Task<RecordPage> WrittenByAsync(this OpenSchool school, Reader reader, string? after, CancellationToken cancellation) =>
        (await school.MineAsync(reader, after, cancellation)).Written;

    /// <summary>What the reader wrote, and the meetings that students were promised with the reader.</summary>
    public static async Task<MineView> MineAsync(this OpenSchool school, Reader reader, string? after, CancellationToken cancellation)
    {
        await using var moment = await school.Database.ReadMomentAsync(cancellation);
        var context = moment.Context;
        var page = await PageAsync(context, Written(school, context, reader), reader, after, cancellation);
        var meetings = await context.Meetings.AsNoTracking()
            .Where(meeting => meeting.School == school.Id && meeting.KeptAt == null && meeting.With == reader.Id)
            .Where(MeetingStore.Concerning(context, reader)).ToListAsync(cancellation);
        RecordId[] shown = [.. page.Lines.Select(line => line.Id), .. meetings.Select(meeting => meeting.Record)];
        var view = new MineView(page, [.. meetings.OrderBy(meeting => meeting.DueAt).Select(MeetingView.Of)]) { Steps = await context.OpenWritersStepsAsync(school, [.. page.Lines.Select(line => line.Id)], cancellation) };
        await moment.DisposeAsync();
        await school.RecordListingAsync(reader, "own-records", [.. shown.Distinct()], cancellation);
        return view;
    }

    private static IQueryable<RecordRow> Written(OpenSchool school, StoreContext context, Reader reader) =>
        context.Records.AsNoTracking().Where(row => row.School == school.Id && row.Writer == reader.Id).Where(ReadRule.Filter(reader));

    private static IQueryable<RecordRow> Readable(OpenSchool school, StoreContext context, Reader reader)
    {
        var rows = context.Records.AsNoTracking().Where(ReadRule.Filter(reader));
        return ReadPaths.Few(context, school, reader) is { } few ? rows.Where(row => few.Contains(row.Id)).Skip(0) : rows.Where(row => row.School == school.Id);
    }

    private static async Task<RecordPage> PageAsync(
        StoreContext context, IQueryable<RecordRow> query, Reader reader, string? after, CancellationToken cancellation)
    {
        var before = ListCursor.Read(after);
        if (before is { Moment: var moment })
            query = query.Where(row => row.ReleasedAt <= moment);
        var rows = await query.OrderByDescending(row => row.ReleasedAt).ThenBy(row => row.Id).Skip(before?.ShownOfMoment ?? 0).Take(Most + 1).ToListAsync(cancellation);
        var shown = rows.Take(Most).ToList();
        var lines = await LinesAsync(context, shown, reader, cancellation);
        return new RecordPage(lines, rows.Count > Most ? ListCursor.After(shown.ConvertAll(row => row.ReleasedAt), before).ToString() : null);
    }

    /// <summary>What is shown of a record is looked for once the page is known: a condition is not asked anew for each of its parts.</summary>
    private static async Task<IReadOnlyList<RecordLine>> LinesAsync(StoreContext context, List<RecordRow> shown, Reader reader, CancellationToken cancellation)
    {
        var (ids, me) = (shown.ConvertAll(row => row.Id), reader.Id);
        // Whom a lead found in it is not for whoever only wrote it.
        var students = (await context.RecordPeople.AsNoTracking().Where(person => ids.Contains(person.Record) && (person.Part == PartInRecord.Spoke || person.Part == PartInRecord.Concerned))
            .Where(person => person.LinkedBy == null || context.Records.Any(row => row.Id == person.Record && (row.Writer != me || row.Alerts.Any(alert => alert.Person == me && alert.AsRole != Role.Staff))))
            .Select(person => new { person.Record, person.Person }).Distinct().ToListAsync(cancellation)).ToLookup(person => person.Record, person => person.Person);
        var mine = (await context.Alerts.AsNoTracking().Where(alert => ids.Contains(alert.Record) && alert.Person == me).ToListAsync(cancellation)).ToLookup(alert => alert.Record);
        // One row for each record, however many were told: how many they are is more than a writer may know.
        var others = await context.Alerts.AsNoTracking()
            .Where(alert => ids.Contains(alert.Record) && alert.AsRole != Role.Staff && !context.Records.Any(row => row.Id == alert.Record && row.Writer == alert.Person))
            .GroupBy(alert => alert.Record)
            .Select(told => new { Record = told.Key, SeenAt = told.Min(alert => alert.ReadAt), AnsweredAt = told.Max(alert => alert.AcknowledgedAt), HandedAt = told.Max(alert => alert.Person != me && alert.Cause == AlertCause.HandedOver ? alert.RaisedAt : (DateTimeOffset?)null) })
            .ToDictionaryAsync(told => told.Record, told => (told.SeenAt, told.AnsweredAt, told.HandedAt), cancellation);
        var meetings = (await context.Meetings.AsNoTracking().Where(meeting => ids.Contains(meeting.Record) && meeting.KeptAt == null)
            .OrderBy(meeting => meeting.DueAt).ToListAsync(cancellation)).ToLookup(meeting => meeting.Record);
        return shown.ConvertAll(row => Line(row, [.. students[row.Id]], [.. mine[row.Id]], others.GetValueOrDefault(row.Id), [.. meetings[row.Id].Select(MeetingView.Of)]));
    }

    internal static Task RecordListingAsync(this OpenSchool school, Reader reader, string process, IReadOnlyList<RecordId> shown, CancellationToken cancellation) =>
        school.RecordAsync(
            new EntryDetails
            {
                Act = LedgerAct.RecordsListed,
                Who = reader.Id.Value,
                Session = reader.Session.Id,
                Process = process,
                Records = [.. shown.Select(id => id.Value)],
            },
            keyId: null,
            cancellation);

    private static RecordLine Line(
        RecordRow row, IReadOnlyList<PersonId> students, List<AlertRow> mine, (DateTimeOffset? SeenAt, DateTimeOffset? AnsweredAt, DateTimeOffset? HandedAt) others, IReadOnlyList<MeetingView> meetings) => new()
        {
            Id = row.Id,
            Kind = row.Kind,
            Level = row.Level,
            Writer = row.Writer,
            Students = [.. students.OrderBy(person => person.Value)],
            ReleasedAt = row.ReleasedAt,
            SignedAt = row.SignedAt,
            AlertedAt = mine.Count == 0 ? null : mine.Min(alert => alert.RaisedAt),
            ReadAt = mine.Exists(alert => alert.ReadAt is null) ? null : mine.Max(alert => alert.ReadAt),
            AcknowledgedAt = mine.Exists(alert => Answering.Asks(alert) && alert.AcknowledgedAt is null) ? null : mine.Max(alert => alert.AcknowledgedAt),
            UnansweredSince = row.UnansweredSince,
            Answered = row.UnansweredSince is null && others.AnsweredAt is not null,
            SeenAt = others.SeenAt,
            HasNews = mine.Exists(alert => alert.IsNews && alert.ReadAt is null),
            HandedAt = mine.Where(alert => alert.Cause == AlertCause.HandedOver).Max(alert => (DateTimeOffset?)alert.RaisedAt),
            HandedOnAt = others.HandedAt,
            Meetings = meetings,
        };
}
