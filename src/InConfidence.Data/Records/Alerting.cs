using InConfidence.Alerts;
using InConfidence.Data.Mail;
using InConfidence.Data.People;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>Tells people about a record, and keeps who was told, who read it and who answered.</summary>
public static class Alerting
{
    /// <summary>
    /// Works out who must know and alerts whoever of them has not been alerted yet; those who have are told that
    /// something was added, unless they added it themselves, or are asked anew where it has become dangerous, is said to
    /// be so again, or whoever answered may no longer know.
    /// </summary>
    internal static async Task RouteAsync(
        this UnitOfWork unit, RecordRow record, SchoolDirectory directory, bool isNew, CancellationToken cancellation, bool isDangerAgain = false)
    {
        var route = Routes.Of(directory, record, unit.Now);
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        foreach (var decision in Routes.Decide(directory, record, route, unit.Now))
            unit.StoreDecision(record, decision, key);
        var answering = new Answering(record, route, directory, unit.Now);
        answering.PassByTheConflicted(unit.Now);
        var asksAnew = answering.IsAnswerLost || isDangerAgain || (!isNew && unit.LevelRose(record));
        foreach (var recipient in route.Recipients)
        {
            var knows = !asksAnew && record.Alerts.Exists(alert => alert.Person == recipient.Person && alert.AsRole != Role.Staff);
            if (!knows || recipient.Person != unit.Because.Who.Person)
                unit.Alert(record, recipient.Person, recipient.Role, knows ? AlertCause.Added : AlertCause.Record, step: 0);
        }
        if (route.OutsideOnly)
            unit.TellWriterNobodyAnswers(record, answering, step: 0);
        answering.Reckon();
        if (!isNew)
            return;
        foreach (var recipient in route.Recipients)
            unit.About(recipient.Person);
    }

    /// <summary>Raises an alert and queues the mail that says so. The mail holds a constant text and a link.</summary>
    internal static void Alert(this UnitOfWork unit, RecordRow record, PersonId person, Role asRole, AlertCause cause, int step)
    {
        unit.Add(record, person, asRole, cause, step);
        unit.QueueMail(person);
    }

    /// <summary>Once, and never where the writer may not know what became of it, or has no account.</summary>
    internal static void TellWriterNobodyAnswers(this UnitOfWork unit, RecordRow record, Answering answering, int step)
    {
        if (record.Writer != PersonId.WithoutAccount && !answering.IsWriterShutOut && !record.Alerts.Exists(alert => alert.Cause == AlertCause.NobodyAnswered))
            unit.Alert(record, record.Writer, Role.Staff, AlertCause.NobodyAnswered, step);
    }

    /// <summary>
    /// "I have it": the reader takes the record on. False when it is not there or not for this reader; nor can the
    /// writer answer themselves, since somebody else must know.
    /// </summary>
    public static async Task<bool> AcknowledgeAsync(this UnitOfWork unit, Reader reader, RecordId id, CancellationToken cancellation)
    {
        var record = await unit.Context.Records.Where(ReadRule.Filter(reader)).Include(row => row.People).Include(row => row.Alerts)
            .SingleOrDefaultAsync(row => row.School == unit.School.Id && row.Id == id, cancellation);
        if (record is null || record.Writer == reader.Id || !ReadRule.MayAcknowledge(reader, record))
        {
            unit.Nothing();
            return false;
        }
        // A lead who was not alerted (appointed later, say) may take a record on all the same.
        if (!record.Alerts.Exists(alert => alert.Person == reader.Id))
            unit.Add(record, reader.Id, ReadRule.LeadRoleOf(reader), AlertCause.Record, step: 0);
        foreach (var alert in record.Alerts.Where(alert => alert.Person == reader.Id && alert.AcknowledgedAt is null))
        {
            alert.ReadAt ??= unit.Now;
            alert.AcknowledgedAt = unit.Now;
        }
        new Answering(record, Routes.Of(reader.Directory, record, unit.Now), reader.Directory, unit.Now).Reckon();
        unit.About(id);
        unit.Concerning(await unit.KeyAsync(record.KeyId, cancellation));
        return true;
    }

    /// <summary>Somebody takes a record over from whoever had it: it is open for them until they have looked.</summary>
    internal static void HandOver(this UnitOfWork unit, RecordRow record, Reader taker) =>
        unit.Add(record, taker.Id, ReadRule.LeadRoleOf(taker), AlertCause.HandedOver, step: 0);

    private static void Add(this UnitOfWork unit, RecordRow record, PersonId person, Role asRole, AlertCause cause, int step)
    {
        var row = new AlertRow
        {
            Id = AlertId.From(unit.NewId()),
            School = unit.School.Id,
            Record = record.Id,
            Person = person,
            AsRole = asRole,
            Cause = cause,
            Step = step,
            RaisedAt = unit.Now,
            IsNews = cause == AlertCause.HandedOver || record.Alerts.Exists(alert => alert.Person == person && alert.AcknowledgedAt is not null),
        };
        unit.Context.Alerts.Add(row);
        if (!record.Alerts.Contains(row))
            record.Alerts.Add(row);
    }

    private static bool LevelRose(this UnitOfWork unit, RecordRow record) =>
        unit.Context.Entry(record).Property(row => row.Level).OriginalValue < record.Level;
}
