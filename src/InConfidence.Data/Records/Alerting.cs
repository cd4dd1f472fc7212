using InConfidence.Alerts;
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
    /// something was added.
    /// </summary>
    internal static async Task RouteAsync(this UnitOfWork unit, RecordRow record, SchoolDirectory directory, bool isNew, CancellationToken cancellation)
    {
        var (route, decision) = Routes.Of(directory, record, unit.Now);
        unit.StoreDecision(record, decision, await unit.KeyAsync(record.KeyId, cancellation));
        foreach (var recipient in route.Recipients)
        {
            var before = record.Alerts.Any(alert => alert.Person == recipient.Person);
            unit.Alert(record, recipient.Person, recipient.Role, before ? AlertCause.Added : AlertCause.Record, step: 0);
        }
        if (!isNew)
            return;
        foreach (var recipient in route.Recipients)
            unit.About(recipient.Person);
    }

    /// <summary>Raises an alert and queues the mail that says so. The mail holds a constant text and a link.</summary>
    internal static void Alert(this UnitOfWork unit, RecordRow record, PersonId person, Role asRole, AlertCause cause, int step)
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
        };
        unit.Context.Alerts.Add(row);
        if (!record.Alerts.Contains(row))
            record.Alerts.Add(row);
        unit.Context.Mails.Add(new MailRow { Id = unit.NewId(), School = unit.School.Id, To = person, QueuedAt = unit.Now, NextTryAt = unit.Now });
    }

    /// <summary>"I have it": the reader takes the record on. False when it is not there or not for this reader.</summary>
    public static async Task<bool> AcknowledgeAsync(this UnitOfWork unit, Reader reader, RecordId id, CancellationToken cancellation)
    {
        var record = await unit.Context.Records.Where(ReadRule.Filter(reader)).Include(row => row.Alerts)
            .SingleOrDefaultAsync(row => row.School == unit.School.Id && row.Id == id, cancellation);
        if (record is null || !ReadRule.MayAcknowledge(reader, record))
            return false;
        var mine = record.Alerts.Where(alert => alert.Person == reader.Id && alert.AcknowledgedAt is null).ToList();
        if (mine.Count == 0 && !record.Alerts.Any(alert => alert.Person == reader.Id))
            mine = [AlertTakenOn(unit, record, reader)];
        foreach (var alert in mine)
        {
            alert.ReadAt ??= unit.Now;
            alert.AcknowledgedAt = unit.Now;
        }
        unit.About(id);
        unit.Concerning(await unit.KeyAsync(record.KeyId, cancellation));
        return true;
    }

    /// <summary>A lead who was not alerted (appointed later, say) may take a record on all the same.</summary>
    private static AlertRow AlertTakenOn(UnitOfWork unit, RecordRow record, Reader reader)
    {
        var row = new AlertRow
        {
            Id = AlertId.From(unit.NewId()),
            School = unit.School.Id,
            Record = record.Id,
            Person = reader.Id,
            AsRole = ReadRule.LeadRoleOf(reader),
            Cause = AlertCause.Record,
            RaisedAt = unit.Now,
        };
        unit.Context.Alerts.Add(row);
        return row;
    }
}
