using InConfidence.Data.Saving;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Advice;

/// <summary>In doubt, ask the safeguarding lead (D13): from every page, in two taps.</summary>
public sealed class AskTests : AdviceSchool
{
    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var visitor = School.Application.Visit();
        foreach (var path in new[] { "/ask", "/questions", $"/questions/{Guid.NewGuid():N}", $"/records/{Guid.NewGuid():N}/ask" })
            Assert.StartsWith("/sign-in?next=", (await visitor.GetAsync(path)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_FromAnyPageWithOneFactor_TakesTwoTapsAndReachesTheLeadAlone()
    {
        var visitor = await School.Application.VisitAsync(School.Writer, secondFactor: false);
        var before = (await School.Test.EntriesAsync()).Count;

        var form = await visitor.GetAsync((await visitor.GetAsync("/")).Document.QuerySelectorAll("nav a").Single(link => link.TextContent.Trim() == "Ask").GetAttribute("href")!);
        var sent = await visitor.FollowAsync(await visitor.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = Words }, button: "Ask"));

        Assert.Contains("It has gone to Lena Lead.", Folded(sent.Text), StringComparison.Ordinal);
        Assert.DoesNotContain("tutor", sent.Body, StringComparison.Ordinal);
        Assert.Equal(["1", null, null], await QuestionsAsync(School.Lead, School.Deputy, School.Head));
        var entry = Assert.Single((await School.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.AdviceAsked);
        Assert.Equal((School.Writer.Value, School.Lead.Value), (entry.Who, Assert.Single(entry.People)));
        Assert.Single(await StoreCounts.MailsToAsync(School.Test.School, School.Lead));
    }

    [Theory, InlineData(""), InlineData(" \n ")]
    public async Task Ask_WithoutWords_SaysSo(string words)
    {
        var answer = await (await School.VisitAsync(School.Writer)).PostAsync("/ask", new Dictionary<string, string> { ["Words"] = words }, button: "Ask");

        Assert.Equal(["Write what you are unsure about, even if it is only a word"], answer.Errors);
    }

    [Fact]
    public async Task Ask_PressedTwice_IsOneQuestion_AndOtherWordsAreAnother()
    {
        var visitor = await School.VisitAsync(School.Writer);
        var form = await visitor.GetAsync("/ask");

        var first = await visitor.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = "May I?" }, button: "Ask");
        var again = await visitor.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = "May I?" }, button: "Ask");
        var other = await visitor.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = "Must I?" }, button: "Ask");

        Assert.Equal(first.Location, again.Location);
        Assert.NotEqual(first.Location, other.Location);
        Assert.Equal("2", (await QuestionsAsync(School.Lead))[0]);
    }

    [Fact]
    public async Task Ask_AboutTheLead_GoesPastTheTeam()
    {
        await (await School.VisitAsync(School.Writer)).PostAsync("/ask", new Dictionary<string, string> { ["Words"] = "She shouts", ["About"] = "SafeguardingTeam" }, button: "Ask");
        for (var turn = 0; turn < 4; turn++)
            await School.PassAsync(31);

        Assert.Equal([null, null, "1", "1"], await QuestionsAsync(School.Lead, School.Deputy, School.Head, School.Chair));
    }
}
