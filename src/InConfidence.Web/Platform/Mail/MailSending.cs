using InConfidence.Data;
using InConfidence.Data.Mail;
using MailKit.Net.Smtp;

namespace InConfidence.Web.Platform.Mail;

/// <summary>
/// Sends waiting mails. Whoever has several waiting gets one, since all say the same. What cannot be handed over is tried again, ever
/// more seldom, and is never given up.
/// </summary>
internal sealed class MailSending(OpenSchool school, ApplicationSettings settings, MailHandover handover)
{
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        if (!handover.IsPossible)
            return;
        var due = await school.MailsDueAsync(cancellation);
        if (due.Count == 0)
            return;
        using var client = await handover.ConnectAsync(cancellation);
        foreach (var mails in due.GroupBy(mail => mail.To))
            if (client is not null && await TrySendAsync(client, [.. mails], cancellation))
                foreach (var mail in mails)
                    await school.MailSentAsync(mail, cancellation);
            else
                foreach (var mail in mails)
                    await school.MailFailedAsync(mail, cancellation);
        if (client?.IsConnected == true)
            await client.DisconnectAsync(quit: true, cancellation);
    }

    private async Task<bool> TrySendAsync(SmtpClient client, IReadOnlyList<WaitingMail> mails, CancellationToken cancellation)
    {
        var directory = await school.DirectoryAsync(cancellation);
        var now = school.Sources.Now();
        return directory.Find(mails[0].To) is { } person && person.IsHereOn(directory.Calendar.Day(now)) && OutgoingMail.To(person, directory.Settings) is { } mail
            && await handover.TrySendAsync(client, mail.Compose(settings.PublicAddress, now, school.Sources.Random.NewId()), cancellation);
    }
}
