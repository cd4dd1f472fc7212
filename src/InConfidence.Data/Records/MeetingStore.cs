using System.Linq.Expressions;
using InConfidence.Data.Rows;
using InConfidence.Data.Cases;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>A meeting that was promised to a student who could not be heard there and then (D1, D2, R03).</summary>
public static class MeetingStore
{
    /// <summary>
    /// Promises a meeting. The lead knows at once: the draft becomes a record, marked "being written". Null when there
    /// is no such draft.
    /// </summary>
    public static async Task<RecordId?> PromiseMeetingAsync(
        this UnitOfWork unit, DraftId draft, PersonId writer, PersonId with, DateTimeOffset due, CancellationToken cancellation)
    {
        var row = await unit.FindOwnAsync(draft, writer, cancellation);
        if (row is not { State: DraftState.Open } || await IsPromisedAsync(unit, row.Record, with, due, cancellation))
        {
            unit.Nothing();
            return row?.Record;
        }
        var record = (await unit.ReleaseAsync(row, VersionKind.BeingWritten, cancellation)).Id;
        unit.Context.Meetings.Add(new MeetingRow
        {
            Id = MeetingId.From(unit.NewId()),
            School = unit.School.Id,
            Record = record,
            With = with,
            DueAt = due,
        });
        unit.About(with);
        return record;
    }

    /// <summary>The same promise has arrived twice.</summary>
    private static async Task<bool> IsPromisedAsync(UnitOfWork unit, RecordId? record, PersonId with, DateTimeOffset due, CancellationToken cancellation) =>
        record is { } known && await unit.Context.Meetings.AnyAsync(
            meeting => meeting.School == unit.School.Id && meeting.Record == known && meeting.With == with && meeting.DueAt == due && meeting.KeptAt == null, cancellation);

    /// <summary>By when the next meeting of a record is promised that has not taken place; for whoever promised it.</summary>
    public static async Task<DateTimeOffset?> PromisedMeetingAsync(this OpenSchool school, RecordId record, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await context.Meetings.Where(meeting => meeting.School == school.Id && meeting.Record == record && meeting.KeptAt == null)
            .MinAsync(meeting => (DateTimeOffset?)meeting.DueAt, cancellation);
    }

    /// <summary>The meeting took place. False when the reader has no such meeting.</summary>
    public static async Task<bool> KeepMeetingAsync(this UnitOfWork unit, Reader reader, MeetingId id, CancellationToken cancellation)
    {
        var row = await unit.Context.Meetings
            .Where(meeting => meeting.School == unit.School.Id && meeting.Id == id)
            .Where(Concerning(unit.Context, reader))
            .SingleOrDefaultAsync(cancellation);
        if (row is null)
        {
            unit.Nothing();
            return false;
        }
        if (row.KeptAt is null)
            await unit.SeeAsync(row.Record, cancellation);
        row.KeptAt ??= unit.Now;
        unit.About(row.Record);
        unit.About(row.With);
        return true;
    }

    /// <summary>
    /// Meetings of records that the reader may read, and those promised with the reader, unless the record shuts them out.
    /// Whoever holds an office that reads and may not read this record is somebody whom the matter goes past.
    /// </summary>
    internal static Expression<Func<MeetingRow, bool>> Concerning(StoreContext context, Reader reader)
    {
        var me = reader.Id;
        var holdsOffice = reader.HoldsOffice;
        var readable = context.Records.Where(ReadRule.Filter(reader));
        return meeting => readable.Any(record => record.Id == meeting.Record)
            || (!holdsOffice && meeting.With == me && !context.RecordPeople.Any(person => person.Record == meeting.Record && person.Person == me
                && (person.Part == PartInRecord.Alleged || person.Part == PartInRecord.KeptOut)));
    }
}
