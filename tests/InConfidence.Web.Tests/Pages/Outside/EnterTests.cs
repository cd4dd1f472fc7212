using System.Net;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Outside;

/// <summary>A numbered form on paper, entered later (G21, D8): both times are kept, and its number counts once.</summary>
public sealed class EnterTests : IAsyncLifetime
{
    private DeskSchool school = null!;

    public async ValueTask InitializeAsync() => school = await DeskSchool.OpenAsync();

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Fact]
    public async Task Enter_ByAMemberOfStaff_KeepsBothTimes_AndIsNotTheirsToRead()
    {
        var number = (await NumbersAsync())[0];
        var visitor = await school.Application.VisitAsync(school.Writer, secondFactor: false);

        var entered = await EnterAsync(visitor, number.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), "She cryed ", ("WrittenOn.Day", "20"), ("WrittenOn.Month", "11"), ("WrittenOn.Year", "2026"), ("WrittenAt", "about 4"));

        Assert.NotNull(entered.Document.QuerySelector("[data-receipt]"));
        Assert.DoesNotContain("/records/", (await (await school.VisitAsync(school.Writer)).GetAsync("/mine")).Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        var read = await ReadAsync(school.Lead);
        Assert.Equal("She cryed ", read.Document.QuerySelector(".ic-words")!.TextContent);
        var paper = Folded(read.Document.QuerySelector("[data-outside]")!.TextContent);
        Assert.Contains($"Paper form {number}", paper, StringComparison.Ordinal);
        Assert.Contains("20 November 2026, about 4", paper, StringComparison.Ordinal);
        Assert.Contains("24 November 2026", paper, StringComparison.Ordinal);
        Assert.Contains("Ada Writer", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_OfANumberASecondTime_IsRefused_AndKeepsWhatWasTyped()
    {
        var number = (await NumbersAsync())[0];
        var (one, other) = (await school.VisitAsync(school.Writer), await school.VisitAsync(school.Deputy));
        var first = await EnterAsync(one, number, "She cried");
        var again = await EnterAsync(one, number, "She cried");
        var second = await EnterAsync(other, number, "Something else");
        var without = await EnterAsync(other, "", "Something else");

        Assert.Equal(first.Document.QuerySelector("[data-receipt]")!.TextContent, again.Document.QuerySelector("[data-receipt]")!.TextContent);
        Assert.Equal(["A form with this number has been entered. If this is another sheet, leave its number empty"], second.Errors);
        Assert.Equal("Something else", second.Document.QuerySelector("textarea[name=Words]")!.TextContent);
        Assert.NotNull(without.Document.QuerySelector("[data-receipt]"));
        Assert.Equal(2, await StoreCounts.RecordsAsync(school.Test.School));
    }

    [Theory, InlineData("ABC-DEF-GHJ"), InlineData("1"), InlineData("ABC-DEF-GHJ-K")]
    public async Task Enter_OfANumberThatWasNeverPrinted_SaysSo(string number)
    {
        var answer = await EnterAsync(await school.VisitAsync(school.Writer), number, "She cried");

        Assert.Equal(["No form has this number. Look at it again, or leave it empty"], answer.Errors);
        Assert.Equal("She cried", answer.Document.QuerySelector("textarea[name=Words]")!.TextContent);
    }

    [Fact]
    public async Task Enter_SignedOutOrByAParent_IsNotTheirs()
    {
        var parent = await school.Test.AddPersonAsync("Pat", "Parent", PersonKind.Guardian);

        Assert.StartsWith("/sign-in", (await school.Application.Visit().GetAsync("/paper-forms/enter")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(parent)).GetAsync("/paper-forms/enter")).Status);
    }

    private async Task<string[]> NumbersAsync() =>
        [.. (await (await school.VisitAsync(school.Lead)).GetAsync("/paper-forms")).Document.QuerySelectorAll("[data-number]").Select(number => number.TextContent)];

    private static async Task<Answer> EnterAsync(Visitor visitor, string number, string words, params (string Field, string Value)[] more)
    {
        var fields = new Dictionary<string, string> { ["Number"] = number, ["Words"] = words };
        foreach (var (field, value) in more)
            fields[field] = value;
        return await visitor.SubmitAsync(await visitor.GetAsync("/paper-forms/enter"), fields, button: "Enter it");
    }

    private async Task<Answer> ReadAsync(PersonId person)
    {
        var visitor = await school.VisitAsync(person);
        return await visitor.GetAsync((await visitor.GetAsync("/desk")).Document.QuerySelector("main a[href^='/records/']")!.GetAttribute("href")!);
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
