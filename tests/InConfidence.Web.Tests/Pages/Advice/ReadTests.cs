using InConfidence.Data.Saving;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Advice;

/// <summary>A question is answered once, and whoever asked says what became of it (D13).</summary>
public sealed class ReadTests : AdviceSchool
{
    [Fact]
    public async Task Answer_ByTheLead_ShowsToWhoeverAskedByWhomAndWhen_AndIsSaidOnce()
    {
        var question = await AskAsync(School.Writer, Words);
        var lead = await School.VisitAsync(School.Lead);
        var page = await lead.GetAsync(question);
        Assert.Equal(Words.Replace('\0', '\u2400'), page.Document.QuerySelector(".ic-words")!.TextContent);

        var first = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Answer"] = " No.\n<i>Ask him first</i> " }, button: "Answer");
        var again = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Answer"] = " No.\n<i>Ask him first</i> " }, button: "Answer");
        var other = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Answer"] = "Yes" }, button: "Answer");

        Assert.Equal((question, question), (first.Location, again.Location));
        Assert.Equal(["This has been answered before. What was said stands, and nothing of yours was saved"], other.Errors);
        var read = await ReadAsync(School.Writer, question);
        Assert.Equal(" No.\n<i>Ask him first</i> ", read.Document.QuerySelector("[data-answer] .ic-words")!.TextContent);
        Assert.StartsWith("Lena Lead, 24 November 2026", Folded(read.Document.QuerySelector("[data-answer] p")!.TextContent), StringComparison.Ordinal);
        Assert.Single(await StoreCounts.MailsToAsync(School.Test.School, School.Writer));
        Assert.Null((await QuestionsAsync(School.Lead))[0]);
        await School.PassAsync(120);
        Assert.Null((await QuestionsAsync(School.Deputy))[0]);
    }

    [Fact]
    public async Task Followed_NeedsAReasonWhereNot_AndShowsToWhoeverAnswered()
    {
        var question = await AskAsync(School.Writer);
        await AnswerAsync(School.Lead, question, "No");
        var asker = await School.VisitAsync(School.Writer);

        var without = await asker.PostAsync(question, new Dictionary<string, string> { ["Became"] = "not" }, button: "Save");
        await asker.PostAsync(question, new Dictionary<string, string> { ["Became"] = "not", ["Reason"] = "He was in danger" }, button: "Save");

        Assert.Equal(["Write why you did not follow it, in a few words"], without.Errors);
        var read = await ReadAsync(School.Lead, question);
        Assert.Contains("Not followed", read.Document.QuerySelector("[data-followed]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("He was in danger", read.Document.QuerySelector("[data-followed] .ic-words")!.TextContent);
        Assert.Equal(2, (await StoreCounts.MailsToAsync(School.Test.School, School.Lead)).Count);
    }

    [Fact]
    public async Task Opening_ByTheLead_IsInTheLedgerAndShowsToWhoeverAsked()
    {
        var question = await AskAsync(School.Writer);
        var before = (await School.Test.EntriesAsync()).Count;

        await ReadAsync(School.Lead, question);

        var entry = Assert.Single((await School.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.AdviceOpened);
        Assert.Equal((School.Lead.Value, question.Split('/')[^1]), (entry.Who, Identifier.Text(Assert.Single(entry.Advice))));
        Assert.Contains("read it", (await ReadAsync(School.Writer, question)).Document.QuerySelector("[data-asked]")!.TextContent, StringComparison.Ordinal);
    }
}
