using System.Globalization;
using System.Linq.Expressions;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>Lists of records. The read rule is part of the query; a list is one entry that names what it showed.</summary>
public static class RecordLists
{
    private const int Page = 50;

    /// <summary>What the desk shows: every record that the reader answers for, newest first.</summary>
    public static Task<RecordPage> DeskAsync(this OpenSchool school, Reader reader, string? after, CancellationToken cancellation) =>
        ListAsync(school, reader, ReadRule.AnswersFor(reader), after, "desk", cancellation);

    /// <summary>What the reader wrote.</summary>
    public static Task<RecordPage> WrittenByAsync(this OpenSchool school, Reader reader, string? after, CancellationToken cancellation) =>
        ListAsync(school, reader, row => row.Writer == reader.Id, after, "own-records", cancellation);

    private static async Task<RecordPage> ListAsync(
        OpenSchool school, Reader reader, Expression<Func<RecordRow, bool>> which, string? after, string process, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var query = context.Records.AsNoTracking().Where(row => row.School == school.Id).Where(ReadRule.Filter(reader)).Where(which);
        if (RecordPage.TryReadCursor(after, out var moment, out var shownOfMoment))
            query = query.Where(row => row.ReleasedAt <= moment);
        var rows = await query.OrderByDescending(row => row.ReleasedAt).ThenBy(row => row.Id)
            .Include(row => row.People).Include(row => row.Alerts).AsSplitQuery().Skip(shownOfMoment).Take(Page + 1).ToListAsync(cancellation);
        var shown = rows.Take(Page).ToList();
        var ids = shown.ConvertAll(row => row.Id);
        var meetings = (await context.Meetings.AsNoTracking().Where(meeting => ids.Contains(meeting.Record) && meeting.KeptAt == null).ToListAsync(cancellation))
            .ToLookup(meeting => meeting.Record);
        await school.RecordAsync(
            new EntryDetails
            {
                Act = LedgerAct.RecordsListed,
                Who = reader.Id.Value,
                Session = reader.Session.Id,
                Process = process,
                Records = [.. ids.Select(shownId => shownId.Value)],
            },
            keyId: null,
            cancellation);
        var lines = shown.ConvertAll(row => Line(row, reader, meetings[row.Id].Select(meeting => (DateTimeOffset?)meeting.DueAt).Min()));
        return new RecordPage(lines, rows.Count > Page ? RecordPage.Cursor(shown, moment, shownOfMoment) : null);
    }

    private static RecordLine Line(RecordRow row, Reader reader, DateTimeOffset? meetingDueAt)
    {
        var mine = row.Alerts.Where(alert => alert.Person == reader.Id).ToList();
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
            AcknowledgedAt = mine.Exists(alert => alert.AcknowledgedAt is null) ? null : mine.Max(alert => alert.AcknowledgedAt),
            Answered = row.Alerts.Exists(alert => alert.AcknowledgedAt is not null),
            MeetingDueAt = meetingDueAt,
        };
    }
}

/// <summary>A page of a list. <paramref name="Next"/> leads to the one after it, or is null.</summary>
public sealed record RecordPage(IReadOnlyList<RecordLine> Lines, string? Next)
{
    /// <summary>The last moment shown, and how many records of that very moment were.</summary>
    internal static string Cursor(List<RecordRow> shown, DateTimeOffset before, int shownBefore)
    {
        var last = shown[^1].ReleasedAt;
        var ofMoment = shown.Count(row => row.ReleasedAt == last) + (last == before ? shownBefore : 0);
        return $"{last.UtcTicks:x}-{ofMoment:x}";
    }

    internal static bool TryReadCursor(string? text, out DateTimeOffset moment, out int shownOfMoment)
    {
        (moment, shownOfMoment) = (default, 0);
        return text?.Split('-') is [var ticks, var shown]
            && long.TryParse(ticks, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number < DateTimeOffset.MaxValue.UtcTicks
            && int.TryParse(shown, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out shownOfMoment) && shownOfMoment > 0
            && (moment = new DateTimeOffset(number, TimeSpan.Zero)) != default;
    }
}
