using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Testing;
using InConfidence.Web.Pages.Outside;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Outside;

/// <summary>Write without an account (G21, D8): it takes, and gives nothing back but a number.</summary>
public sealed class WriteTests : IAsyncLifetime
{
    private const string Words = "  He said: \0 <b>leave me</b>\n\nThen he went ";

    private DeskSchool school = null!;

    public async ValueTask InitializeAsync() => school = await DeskSchool.OpenAsync();

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Fact]
    public async Task Get_SignedOut_SaysWhomToPhoneFirst_SetsNoCookie_AndNamesNobody()
    {
        using var client = new HttpClient { BaseAddress = school.Application.Address };

        var answer = await client.GetAsync("/write", TestSchool.Cancellation);
        var body = await answer.Content.ReadAsStringAsync(TestSchool.Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.InRange(body.IndexOf("999", StringComparison.Ordinal), 1, body.IndexOf("Tell us about a worry", StringComparison.Ordinal));
        Assert.DoesNotContain("Lena", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfWords_ReachesTheLeadByteForByte_AndNobodyElseReadsIt()
    {
        var before = (await school.Test.EntriesAsync()).Count;

        var sent = await SendAsync(new() { ["Words"] = Words, ["Whom"] = "A tall boy", ["Writer"] = "Ida, kitchen" });

        var receipt = ReceiptOf(sent);
        Assert.Matches("^[A-Z2-9]{4}-[A-Z2-9]{4}$", receipt);
        Assert.DoesNotContain("leave me", sent.Body, StringComparison.Ordinal);
        var read = await ReadAsync(school.Lead);
        Assert.Equal(Words.Replace('\0', '\u2400'), read.Document.QuerySelector(".ic-words")!.TextContent);
        foreach (var shown in new[] { receipt, "A tall boy", "Ida, kitchen", "Somebody without an account" })
            Assert.Contains(shown, read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/records/", (await (await school.VisitAsync(school.Writer)).GetAsync("/mine")).Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.OutsideWritten);
        Assert.Null(entry.Who);
    }

    [Fact]
    public async Task Post_BySomebodySignedIn_IsNotTheirs()
    {
        var visitor = await school.VisitAsync(school.Writer);

        await visitor.PostAsync("/write", new Dictionary<string, string> { ["Words"] = Words }, button: "Send");

        Assert.DoesNotContain("/records/", (await visitor.GetAsync("/mine")).Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain((await school.Test.EntriesAsync()), entry => entry.Act == LedgerAct.OutsideWritten && entry.Who is not null);
    }

    [Theory]
    [InlineData("SafeguardingTeam", false, true, true)]
    [InlineData("Head", false, false, true)]
    [InlineData("AdultHere", false, true, true)]
    [InlineData("No", true, true, true)]
    [InlineData("nonsense", true, true, true)]
    public async Task Post_AboutAnAdult_GoesPastThem(string adult, bool lead, bool head, bool chair)
    {
        await SendAsync(new() { ["Words"] = Words, ["Adult"] = adult });
        await school.PassAsync(31);
        await school.PassAsync(31);
        await school.PassAsync(31);

        bool[] seen = [await SeesAsync(school.Lead), await SeesAsync(school.Head), await SeesAsync(school.Chair)];

        Assert.Equal([lead, head, chair], seen);
    }

    [Theory, InlineData(""), InlineData(" \n ")]
    public async Task Post_WithoutWords_SaysSoAndKeepsTheRest(string words)
    {
        var answer = await SendAsync(new() { ["Words"] = words, ["Whom"] = " a girl\n", ["Writer"] = "me", ["Adult"] = "Head", ["Danger"] = "true" });

        Assert.Equal(["Write what happened, even if it is only a few words"], answer.Errors);
        Assert.Equal(" a girl\n", answer.Document.QuerySelector("textarea[name=Whom]")!.TextContent);
        Assert.Equal("me", answer.Document.QuerySelector("textarea[name=Writer]")!.TextContent);
        Assert.Equal("Head", answer.Document.QuerySelector("input[name=Adult][checked]")!.GetAttribute("value"));
        Assert.NotNull(answer.Document.QuerySelector("input[name=Danger][checked]"));
    }

    [Fact]
    public async Task Post_PressedTwice_IsOneRecord_AndOtherWordsAreAnother()
    {
        var visitor = school.Application.Visit();
        var form = await visitor.GetAsync("/write");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visitor.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = Words }, button: "Send")));
        var other = await visitor.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = Words + "and" }, button: "Send");

        Assert.Single(answers.Select(ReceiptOf).Distinct());
        Assert.NotEqual(ReceiptOf(answers[0]), ReceiptOf(other));
        Assert.Equal(2, await StoreCounts.RecordsAsync(school.Test.School));
    }

    [Fact]
    public async Task Post_TooOften_KeepsWhatWasTyped_AndIsTakenLater()
    {
        for (var sent = 0; sent < SendingLimit.Most; sent++)
            Assert.NotEmpty(ReceiptOf(await SendAsync(new() { ["Words"] = $"{sent}" })));

        var refused = await SendAsync(new() { ["Words"] = " He  said\n<b>leave me</b> ", ["Whom"] = "A tall boy" });
        school.Test.Time.Advance(SendingLimit.Stretch);
        var taken = await SendAsync(new() { ["Words"] = Words });

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(" He  said\n<b>leave me</b> ", refused.Document.QuerySelector("textarea[name=Words]")!.TextContent);
        Assert.Equal("A tall boy", refused.Document.QuerySelector("textarea[name=Whom]")!.TextContent);
        Assert.NotEmpty(ReceiptOf(taken));
        Assert.Single(await school.Test.EntriesAsync(), entry => entry is { Act: LedgerAct.ActRefused, Who: null, Process: "outside.limit" });
    }

    [Fact]
    public async Task Post_TooOften_CountsTheSenderWhomTheProxyNamesLast()
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var forwarded in Enumerable.Repeat("10.0.0.9, 192.0.2.1", SendingLimit.Most).Append("10.0.0.8, 192.0.2.1").Append("192.0.2.1, 192.0.2.2"))
        {
            using var form = new FormUrlEncodedContent([new("Words", $"{statuses.Count}")]);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/write") { Content = form, Headers = { { "X-Forwarded-For", forwarded } } };
            statuses.Add((await school.Application.Visit().Client.SendAsync(request, TestSchool.Cancellation)).StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, SendingLimit.Most), HttpStatusCode.TooManyRequests, HttpStatusCode.OK], statuses);
    }

    private static string ReceiptOf(Answer answer) => answer.Document.QuerySelector("[data-receipt]")!.TextContent;

    private async Task<Answer> SendAsync(Dictionary<string, string> fields)
    {
        var visitor = school.Application.Visit();
        return await visitor.SubmitAsync(await visitor.GetAsync("/write"), fields, button: "Send");
    }

    private async Task<bool> SeesAsync(InConfidence.People.PersonId person) =>
        (await (await school.VisitAsync(person)).GetAsync("/desk")).Document.QuerySelector("main a[href^='/records/']") is not null;

    private async Task<Answer> ReadAsync(InConfidence.People.PersonId person)
    {
        var visitor = await school.VisitAsync(person);
        return await visitor.GetAsync((await visitor.GetAsync("/desk")).Document.QuerySelector("main a[href^='/records/']")!.GetAttribute("href")!);
    }
}
