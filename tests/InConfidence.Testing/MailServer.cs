using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InConfidence.Testing;

/// <summary>A mail as it arrived: <paramref name="To"/> is whom the envelope names, <paramref name="Text"/> all that was sent.</summary>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Text)
{
    /// <summary>The lines before the first empty one, by name.</summary>
    public IReadOnlyDictionary<string, string> Headers =>
        Text[..Text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal)
            .Split("\r\n").Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);

    public string Body => Text[(Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
}

/// <summary>What a mail server does with a mail.</summary>
public enum MailManners
{
    Accept,

    /// <summary>"Try again later" to some recipients.</summary>
    PutOff,

    /// <summary>Takes the whole mail and hangs up without an answer.</summary>
    HangUp,
}

/// <summary>The receiving side of SMTP (RFC 5321), as far as a school's mail server needs it, on a loopback port.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly List<ReceivedMail> received = [];
    private readonly Task listening;

    private MailServer(int port)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listening = ListenAsync();
    }

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    public MailManners Manners { get; set; }

    /// <summary>Whom <see cref="MailManners.PutOff"/> concerns.</summary>
    public Func<string, bool> IsPutOff { get; set; } = _ => true;

    public IReadOnlyList<ReceivedMail> Received
    {
        get
        {
            lock (received)
                return [.. received];
        }
    }

    /// <summary>Port 0 takes a free one; a server that was away comes back at its old port.</summary>
    public static MailServer Start(int port = 0) => new(port);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await listening;
        stopping.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync(stopping.Token);
                await ServeAsync(connection.GetStream());
            }
        }
        // Stopped while it served somebody: it then asks a listener for the next one that listens no longer.
        catch (Exception over) when (over is OperationCanceledException or SocketException or InvalidOperationException && stopping.IsCancellationRequested)
        {
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await TalkAsync(reader, writer);
        }
        catch (IOException)
        {
            // Whoever called has gone.
        }
    }

    private async Task TalkAsync(StreamReader reader, StreamWriter writer)
    {
        var (from, to) = ("", new List<string>());
        await writer.WriteLineAsync("220 school.example");
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "MAIL")
                (from, to) = (AddressIn(line), []);
            if (verb == "RCPT" && !IsRefused(line))
                to.Add(AddressIn(line));
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var text = await ReadTextAsync(reader);
                if (Manners == MailManners.HangUp)
                    return;
                lock (received)
                    received.Add(new ReceivedMail(from, [.. to], text));
            }
            await writer.WriteLineAsync(verb == "QUIT" ? "221 goodbye" : verb == "RCPT" && IsRefused(line) ? "450 try again later" : "250 ok");
            if (verb == "QUIT")
                return;
        }
    }

    private bool IsRefused(string line) => Manners == MailManners.PutOff && IsPutOff(AddressIn(line));

    private static string AddressIn(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    private async Task<string> ReadTextAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        return text.ToString();
    }
}
