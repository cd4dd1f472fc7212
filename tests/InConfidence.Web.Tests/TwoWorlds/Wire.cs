using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>What came over the wire: the status line and every header in order, and the body.</summary>
internal sealed partial record WireAnswer(string Head, string Body)
{
    private static readonly HtmlParser Parser = new();
    private readonly Lazy<IHtmlDocument> document = new(() => Parser.ParseDocument(Body));

    public IHtmlDocument Document => document.Value;

    public string? Token => Document.QuerySelector("input[name='__RequestVerificationToken']")?.GetAttribute("value");

    public string? Location => Header().Match(Head) is { Success: true } found ? found.Groups[1].Value.Trim() : null;

    public IEnumerable<string> Cookies => Cookie().Matches(Head).Select(found => found.Groups[1].Value);

    /// <summary>
    /// The whole answer, but for the reviewed list of what differs between any two answers: the date by the machine's own
    /// clock, and form tokens in body and cookie. Nothing may be added here to make a test pass.
    /// </summary>
    public string Comparable => FormTokens.Without($"{FormCookie().Replace(Date().Replace(Head, "Date: *"), "ic-form=*")}\r\n\r\n{Body}");

    [GeneratedRegex(@"(?<=\r\n)Date: [^\r]*")]
    private static partial Regex Date();

    [GeneratedRegex("ic-form=[^;\r]*")]
    private static partial Regex FormCookie();

    [GeneratedRegex(@"\r\nLocation: ([^\r]*)")]
    private static partial Regex Header();

    [GeneratedRegex(@"\r\nSet-Cookie: ([^;\r]*)")]
    private static partial Regex Cookie();
}

/// <summary>A browser that hides nothing of what it was answered: it speaks HTTP itself, one connection for each request.</summary>
internal sealed class Wire(Uri address)
{
    private readonly Dictionary<string, string> cookies = [];

    public void SignInWith(string token) => cookies["ic-session"] = token;

    public async Task<WireAnswer> SendAsync(string method, string path, IEnumerable<KeyValuePair<string, string>>? form = null)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, TestSchool.Cancellation);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(await RequestAsync(method, path, form), TestSchool.Cancellation);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, TestSchool.Cancellation);
        var answer = Parse(memory.ToArray());
        foreach (var cookie in answer.Cookies.Select(cookie => cookie.Split('=', 2)))
            cookies[cookie[0]] = cookie[1];
        return answer;
    }

    private async Task<byte[]> RequestAsync(string method, string path, IEnumerable<KeyValuePair<string, string>>? form)
    {
        byte[] body = [];
        if (form is not null)
        {
            using var content = new FormUrlEncodedContent(form);
            body = await content.ReadAsByteArrayAsync(TestSchool.Cancellation);
        }
        var head = $"{method} {path} HTTP/1.1\r\nHost: school.example\r\nConnection: close\r\n";
        if (cookies.Count > 0)
            head += $"Cookie: {string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"))}\r\n";
        if (form is not null)
            head += $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n";
        return [.. Encoding.ASCII.GetBytes(head + "\r\n"), .. body];
    }

    private static WireAnswer Parse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var head = Encoding.UTF8.GetString(bytes, 0, end);
        var body = bytes.AsSpan(end + 4);
        return new WireAnswer(head, Encoding.UTF8.GetString(head.Contains("\r\nTransfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) ? Unchunk(body) : body));
    }

    private static byte[] Unchunk(ReadOnlySpan<byte> rest)
    {
        var body = new List<byte>();
        while (true)
        {
            var line = rest.IndexOf("\r\n"u8);
            var length = Convert.ToInt32(Encoding.ASCII.GetString(rest[..line]), 16);
            if (length == 0)
                return [.. body];
            body.AddRange(rest.Slice(line + 2, length));
            rest = rest[(line + 2 + length + 2)..];
        }
    }
}
