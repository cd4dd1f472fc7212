using System.Linq.Expressions;
using InConfidence.Data.Advising;
using InConfidence.Data.Emergencies;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.People;

namespace InConfidence.Data.Cases;

/// <summary>What of all that lies open on anybody's desk a reader may know of. What lies on whose is said by each row itself.</summary>
internal sealed class DeskContents(StoreContext context, OpenSchool school, Reader reader, DateTimeOffset now)
{
    private readonly CaseRule rule = new(context, school, reader, now);

    /// <summary>Cases that are not closed for every student; each on the desk of whoever holds it.</summary>
    public IQueryable<CaseRow> Cases
    {
        get
        {
            var open = rule.Strands.Where(strand => strand.ClosedAt == null);
            return rule.Cases.Where(row => open.Any(strand => strand.Case == row.Id));
        }
    }

    /// <summary>Actions that are not done; each on the desk of its owner.</summary>
    public IQueryable<CaseItemRow> Actions => rule.Items.Where(item => item.IsOpen && item.Owner != null);

    /// <summary>
    /// Word of records on which something is still to do: on the desk of whoever took them on, of whoever was asked while nobody has, and of
    /// whoever they were handed to. What was handed on lies there no more.
    /// </summary>
    public IQueryable<AlertRow> Records
    {
        get
        {
            var open = OpenRecords();
            return context.Alerts.Where(alert => alert.School == school.Id && alert.AsRole != Role.Staff)
                .Where(alert => open.Any(row => row.Id == alert.Record
                    && (row.UnansweredSince != null || alert.AcknowledgedAt != null || alert.Cause == AlertCause.HandedOver)))
                .Where(alert => !context.Alerts.Any(later => later.Record == alert.Record && later.Cause == AlertCause.HandedOver && later.Person != alert.Person && later.RaisedAt >= alert.RaisedAt));
        }
    }

    /// <summary>Meetings that were promised to a student and have not taken place; each on the desk of whoever is to be met.</summary>
    public IQueryable<MeetingRow> Meetings =>
        context.Meetings.Where(meeting => meeting.School == school.Id && meeting.KeptAt == null).Where(MeetingStore.Concerning(context, reader));

    /// <summary>Questions that nobody has answered: on the desks of those to whom they went last.</summary>
    public IQueryable<AdviceAskedRow> Questions
    {
        get
        {
            var open = AdviceRule.SeenBy(school, context, reader).Where(row => row.AnsweredAt == null && row.AskedBy != reader.Id);
            return context.AdviceAsked.Where(asked => open.Any(row => row.Id == asked.Advice)
                && !context.AdviceAsked.Any(later => later.Advice == asked.Advice && later.Step > asked.Step));
        }
    }

    /// <summary>Openings in an emergency of which nobody has said whether they were right: on the desks of those who were told last.</summary>
    public IQueryable<OpeningToldRow> Openings
    {
        get
        {
            var open = new EmergencyRule(context, school, reader, now).ToldOf.Where(row => row.ReviewedAt == null);
            return context.OpeningsTold.Where(told => open.Any(row => row.Id == told.Opening)
                && !context.OpeningsTold.Any(later => later.Opening == told.Opening && later.Step > told.Step));
        }
    }

    private IQueryable<RecordRow> OpenRecords()
    {
        Expression<Func<RecordRow, bool>> wants = row => row.UnansweredSince != null || row.SignedAt == null
            || context.Meetings.Any(meeting => meeting.Record == row.Id && meeting.KeptAt == null)
            || context.Steps.Any(step => step.Record == row.Id && step.AnsweredAt == null)
            || context.Referrals.Any(referral => referral.Record == row.Id && referral.EndedAt == null);
        return context.Records.Where(row => row.School == school.Id).Where(ReadRule.Filter(reader)).Where(wants);
    }
}
