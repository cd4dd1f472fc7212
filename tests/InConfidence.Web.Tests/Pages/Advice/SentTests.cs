using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Advice;

/// <summary>A question that nobody answers goes on, and never into a dead end (D13).</summary>
public sealed class SentTests : AdviceSchool
{
    [Fact]
    public async Task Ask_ThatNobodyAnswers_GoesToDeputyHeadAndChair_AndThenShowsTheNumbersOutside()
    {
        var question = await AskAsync(School.Writer);
        List<string?[]> seen = [];
        for (var turn = 0; turn < 3; turn++)
        {
            await School.PassAsync(31);
            await School.Application.TurnAsync();
            seen.Add(await QuestionsAsync(School.Lead, School.Deputy, School.Head, School.Chair));
        }
        var waiting = await ReadAsync(School.Writer, question);
        await School.PassAsync(31);
        var left = await ReadAsync(School.Writer, question);

        Assert.Equal([["1", "1", null, null], ["1", "1", "1", null], ["1", "1", "1", "1"]], seen);
        Assert.DoesNotContain("Nobody here has answered", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody here has answered", left.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960101", left.Document.QuerySelector("[data-unanswered] ~ .govuk-list, [data-unanswered]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await StoreCounts.MailsToAsync(School.Test.School, School.Writer));
        await School.PassAsync(31);
        Assert.Single(await StoreCounts.MailsToAsync(School.Test.School, School.Writer));
    }
}
