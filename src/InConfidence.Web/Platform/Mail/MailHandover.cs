using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace InConfidence.Web.Platform.Mail;

/// <summary>Hands mails to the school's mail server. Whatever the server or the way to it does is an answer: handed over, or not.</summary>
internal sealed partial class MailHandover(ApplicationSettings settings, ILogger<MailHandover> log)
{
    private const int Patience = 10_000;

    /// <summary>Whether there is a mail server at all.</summary>
    public bool IsPossible => settings.MailServer is { Length: > 0 };

    /// <summary>A connection, or null where the server cannot be reached.</summary>
    public async Task<SmtpClient?> ConnectAsync(CancellationToken cancellation)
    {
        var client = new SmtpClient { Timeout = Patience };
        try
        {
            var server = settings.MailServer!;
            var colon = server.LastIndexOf(':');
            var (host, port) = colon > 0 && int.TryParse(server[(colon + 1)..], out var number) ? (server[..colon], number) : (server, 25);
            await client.ConnectAsync(host, port, SecureSocketOptions.StartTlsWhenAvailable, cancellation);
            return client;
        }
        catch (Exception fault) when (IsOfTheServer(fault))
        {
            LogFault(log, fault.GetType().Name);
            client.Dispose();
            return null;
        }
    }

    /// <summary>True once the server has taken it.</summary>
    public async Task<bool> TrySendAsync(SmtpClient client, MimeMessage mail, CancellationToken cancellation)
    {
        try
        {
            await client.SendAsync(mail, cancellation);
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
