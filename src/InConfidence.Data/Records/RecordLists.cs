using System.Linq.Expressions;
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
        await using var context = school.Database.CreateContext();
        var mine = Readable(school, context, reader).Where(ReadRule.AnswersFor(reader));
        var open = IsOpen(context, reader);
        var settled = Expression.Lambda<Func<RecordRow, bool>>(Expression.Not(open.Body), open.Parameters);
        var view = new DeskView(
            part == DeskPart.Answered ? RecordPage.None : await PageAsync(context, mine.Where(open), reader, after, cancellation),
            part == DeskPart.Open ? RecordPage.None : await PageAsync(context, mine.Where(settled), reader, part == DeskPart.Both ? null : after, cancellation))
        {
            Due = part == DeskPart.Both ? await context.DueAsync(school, mine, cancellation) : DueSteps.None,
        };
        var shown = view.Open.Lines.Concat(view.Answered.Lines).Select(line => line.Id).Concat(view.Due.Shown.Select(due => due.Step.Record));
        await school.RecordListingAsync(reader, "desk", [.. shown.Distinct()], cancellation);
        return view;
    }

    /// <summary>What the reader wrote.</summary>
    public static async Task<RecordPage> WrittenByAsync(this OpenSchool school, Reader reader, string? after, CancellationToken cancellation) =>
        (await school.MineAsync(reader, after, cancellation)).Written;

    /// <summary>What the reader wrote, and the meetings that students were promised with the reader.</summary>
    public static async Task<MineView> MineAsync(this OpenSchool school, Reader reader, string? after, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var page = await PageAsync(context, Readable(school, context, reader).Where(row => row.Writer == reader.Id), reader, after, cancellation);
        var meetings = await context.Meetings.AsNoTracking()
            .Where(meeting => meeting.School == school.Id && meeting.KeptAt == null && meeting.With == reader.Id)
            .Where(MeetingStore.Concerning(context, reader)).OrderBy(meeting => meeting.DueAt).ToListAsync(cancellation);
        RecordId[] shown = [.. page.Lines.Select(line => line.Id), .. meetings.Select(meeting => meeting.Record)];
        await school.RecordListingAsync(reader, "own-records", [.. shown.Distinct()], cancellation);
        return new MineView(page, meetings.ConvertAll(MeetingView.Of));
    }

    private static IQueryable<RecordRow> Readable(OpenSchool school, StoreContext context, Reader reader) =>
        context.Records.AsNoTracking().Where(row => row.School == school.Id).Where(ReadRule.Filter(reader));

    /// <summary>Nobody has answered, it is still being written, a promised meeting is outstanding, or there is news for whoever took it on.</summary>
    private static Expression<Func<RecordRow, bool>> IsOpen(StoreContext context, Reader reader)
    {
        var me = reader.Id;
        return row => row.UnansweredSince != null || row.SignedAt == null
            || context.Meetings.Any(meeting => meeting.Record == row.Id && meeting.KeptAt == null)
            || (row.Alerts.Any(alert => alert.Person == me && alert.AcknowledgedAt != null) && row.Alerts.Any(alert => alert.Person == me && alert.ReadAt == null));
    }

    private static async Task<RecordPage> PageAsync(
        StoreContext context, IQueryable<RecordRow> query, Reader reader, string? after, CancellationToken cancellation)
    {
        if (RecordPage.TryReadCursor(after, out var moment, out var shownOfMoment))
            query = query.Where(row => row.ReleasedAt <= moment);
        var rows = await query.OrderByDescending(row => row.ReleasedAt).ThenBy(row => row.Id)
            .Include(row => row.People).Include(row => row.Alerts).AsSplitQuery().Skip(shownOfMoment).Take(Most + 1).ToListAsync(cancellation);
        var shown = rows.Take(Most).ToList();
        var ids = shown.ConvertAll(row => row.Id);
        var meetings = (await context.Meetings.AsNoTracking().Where(meeting => ids.Contains(meeting.Record) && meeting.KeptAt == null)
            .OrderBy(meeting => meeting.DueAt).ToListAsync(cancellation)).ToLookup(meeting => meeting.Record);
        var lines = shown.ConvertAll(row => Line(row, reader, [.. meetings[row.Id].Select(MeetingView.Of)]));
        return new RecordPage(lines, rows.Count > Most ? RecordPage.Cursor(shown, moment, shownOfMoment) : null);
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

    private static RecordLine Line(RecordRow row, Reader reader, IReadOnlyList<MeetingView> meetings)
    {
        var mine = row.Alerts.Where(alert => alert.Person == reader.Id).ToList();
        var others = row.Alerts.Where(alert => alert.Person != row.Writer && alert.AsRole != Role.Staff).ToList();
        return new RecordLine
        {
            Id = row.Id,
            Kind = row.Kind,
            Level = row.Level,
            Writer = row.Writer,
            Students = [.. row.People.Where(person => person.Part is PartInRecord.Spoke or PartInRecord.Concerned).Select(person => person.Person).Distinct().OrderBy(person => person.Value)],
            ReleasedAt = row.ReleasedAt,
            SignedAt = row.SignedAt,
            AlertedAt = mine.Count == 0 ? null : mine.Min(alert => alert.RaisedAt),
            ReadAt = mine.Exists(alert => alert.ReadAt is null) ? null : mine.Max(alert => alert.ReadAt),
            AcknowledgedAt = mine.Exists(alert => Answering.Asks(alert) && alert.AcknowledgedAt is null) ? null : mine.Max(alert => alert.AcknowledgedAt),
            UnansweredSince = row.UnansweredSince,
            Answered = row.UnansweredSince is null && others.Exists(alert => alert.AcknowledgedAt is not null),
            SeenAt = others.Min(alert => alert.ReadAt),
            HasNews = mine.Exists(alert => alert.AcknowledgedAt is not null) && mine.Exists(alert => alert.ReadAt is null),
            Meetings = meetings,
        };
    }
}
