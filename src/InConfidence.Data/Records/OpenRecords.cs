using System.Linq.Expressions;
using InConfidence.Data.Rows;
using InConfidence.Records;

namespace InConfidence.Data.Records;

/// <summary>
/// Which records want somebody: nobody has answered, it is still being written, a promised meeting is outstanding, or there is news for
/// whoever took it on. Said twice: as a condition of one record, for where few are looked at; and as the few records there are, each found
/// by an index, for where all of them are looked for.
/// </summary>
internal sealed class OpenRecords(StoreContext context, OpenSchool school, Reader reader)
{
    /// <summary>That one record is open.</summary>
    public Expression<Func<RecordRow, bool>> IsOpen
    {
        get
        {
            var me = reader.Id;
            return row => row.UnansweredSince != null || row.SignedAt == null
                || context.Meetings.Where(meeting => meeting.Record == row.Id && meeting.KeptAt == null).Skip(0).Any()
                || row.Alerts.Where(alert => alert.Person == me && alert.IsNews && alert.ReadAt == null).Skip(0).Any();
        }
    }

    /// <summary>That one record is not.</summary>
    public Expression<Func<RecordRow, bool>> IsSettled
    {
        get
        {
            var open = IsOpen;
            return Expression.Lambda<Func<RecordRow, bool>>(Expression.Not(open.Body), open.Parameters);
        }
    }

    /// <summary>
    /// Those of some records that are, in this school: where the records are not asked for their school once more, SQLite has no other way to them.
    /// They are found before they are put in order: few are, and the newest need not be among them.
    /// </summary>
    public IQueryable<RecordRow> Of(IQueryable<RecordRow> some)
    {
        var all = All;
        return some.Where(row => all.Contains(row.Id)).Skip(0);
    }

    /// <summary>All that are, readable or not.</summary>
    private IQueryable<RecordId> All
    {
        get
        {
            var (me, records) = (reader.Id, context.Records.Where(row => row.School == school.Id));
            var news = context.Alerts.Where(alert => alert.School == school.Id && alert.Person == me && alert.IsNews && alert.ReadAt == null);
            return records.Where(row => row.UnansweredSince != null).Select(row => row.Id)
                .Union(records.Where(row => row.SignedAt == null).Select(row => row.Id))
                .Union(context.Meetings.Where(meeting => meeting.School == school.Id && meeting.KeptAt == null).Select(meeting => meeting.Record))
                .Union(news.Select(alert => alert.Record));
        }
    }
}
