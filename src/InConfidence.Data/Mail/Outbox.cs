using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Mail;

/// <summary>A mail that waits: one recipient. What it says is constant and stands in no table.</summary>
public sealed record WaitingMail(Guid Id, PersonId To);

/// <summary>Mails that wait to be sent. Saved with the alert they speak of, so that neither exists without the other.</summary>
public static class Outbox
{
    /// <summary>Something waits for the person: the mail says that and nothing else.</summary>
    internal static void QueueMail(this UnitOfWork unit, PersonId to) =>
        unit.Context.Mails.Add(new MailRow { Id = unit.NewId(), School = unit.School.Id, To = to, QueuedAt = unit.Now, NextTryAt = unit.Now });

    public static async Task<IReadOnlyList<WaitingMail>> MailsDueAsync(this OpenSchool school, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        await using var context = school.Database.CreateContext();
        return await context.Mails.AsNoTracking()
            .Where(mail => mail.School == school.Id && mail.SentAt == null && mail.NextTryAt <= now)
            .OrderBy(mail => mail.QueuedAt).ThenBy(mail => mail.Id).Take(100)
            .Select(mail => new WaitingMail(mail.Id, mail.To)).ToListAsync(cancellation);
    }

    public static Task MailSentAsync(this OpenSchool school, WaitingMail mail, CancellationToken cancellation) =>
        school.CommitAsync(
            new Because(Actor.Machine("mail"), LedgerAct.MailSent),
            async (unit, token) =>
            {
                var row = await unit.Context.Mails.SingleAsync(row => row.Id == mail.Id, token);
                row.SentAt = unit.Now;
                unit.About(row.To);
            },
            cancellation);

    /// <summary>Tried again after one minute, two, four, and at most every hour: never given up.</summary>
    public static Task MailFailedAsync(this OpenSchool school, WaitingMail mail, CancellationToken cancellation) =>
        school.KeepAsync(
            Actor.Machine("mail"),
            async (unit, token) =>
            {
                var row = await unit.Context.Mails.SingleAsync(row => row.Id == mail.Id, token);
                row.Tries++;
                row.NextTryAt = unit.Now.AddMinutes(Math.Min(60, Math.Pow(2, Math.Min(row.Tries - 1, 6))));
                return true;
            },
            cancellation);
}
