using System.Net.Sockets;
using InConfidence.Data;
using InConfidence.Data.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace InConfidence.Web.Platform.Mail;

/// <summary>
/// Hands waiting mails to the school's mail server. Whoever has several waiting gets one, since all say the same. What
/// cannot be handed over is tried again, ever more seldom, and is never given up.
/// </summary>
internal sealed partial class MailSending(OpenSchool school, ApplicationSettings settings, ILogger<MailSending> log)
{
    private const int Patience = 10_000;

    public async Task SendDueAsync(CancellationToken cancellation)
    {
        if (settings.MailServer is not { Length: > 0 } server)
            return;
        var due = await school.MailsDueAsync(cancellation);
        if (due.Count == 0)
            return;
        using var client = new SmtpClient { Timeout = Patience };
        var reached = await TryConnectAsync(client, server, cancellation);
        foreach (var mails in due.GroupBy(mail => mail.To))
            if (reached && await TrySendAsync(client, [.. mails], cancellation))
                foreach (var mail in mails)
                    await school.MailSentAsync(mail, cancellation);
            else
                foreach (var mail in mails)
                    await school.MailFailedAsync(mail, cancellation);
        if (client.IsConnected)
            await client.DisconnectAsync(quit: true, cancellation);
    }

    private async Task<bool> TryConnectAsync(SmtpClient client, string server, CancellationToken cancellation)
    {
        try
        {
            var colon = server.LastIndexOf(':');
            var (host, port) = colon > 0 && int.TryParse(server[(colon + 1)..], out var number) ? (server[..colon], number) : (server, 25);
            await client.ConnectAsync(host, port, SecureSocketOptions.StartTlsWhenAvailable, cancellation);
            return true;
        }
        catch (Exception fault) when (IsOfTheServer(fault))
        {
            LogFault(log, fault.GetType().Name);
            return false;
        }
    }

    private async Task<bool> TrySendAsync(SmtpClient client, IReadOnlyList<WaitingMail> mails, CancellationToken cancellation)
    {
        var directory = await school.DirectoryAsync(cancellation);
        var now = school.Sources.Now();
        if (directory.Find(mails[0].To) is not { } person || !person.IsHereOn(directory.Calendar.Day(now)) || OutgoingMail.To(person, directory.Settings) is not { } mail)
            return false;
        try
        {
            await client.SendAsync(mail.Compose(settings.PublicAddress, now, school.Sources.Random.NewId()), cancellation);
            return true;
        }
        catch (Exception fault) when (IsOfTheServer(fault))
        {
            LogFault(log, fault.GetType().Name);
            return false;
        }
    }

    private static bool IsOfTheServer(Exception fault) =>
        fault is IOException or SocketException or TimeoutException or ProtocolException or CommandException or ServiceNotConnectedException
            or AuthenticationException or SslHandshakeException or OperationCanceledException { InnerException: TimeoutException };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail could not be handed over ({Kind}); it is tried again")]
    private static partial void LogFault(ILogger log, string kind);
}
