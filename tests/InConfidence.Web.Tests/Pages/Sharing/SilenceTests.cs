using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Sharing;

/// <summary>
/// That a student is not told yet is known to the safeguarding team and to whoever decided it (D5); nobody else sees anything from which it follows, and
/// that is told as little where there is no silence.
/// </summary>
public sealed class SilenceTests
{
    [Fact]
    public async Task Silence_IsKnownToTheSafeguardingTeam_AndShowsNowhereToTheHead()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await TellUpToTheHeadAsync(school);

        await DecideAsync(school, record, "SocialCare", ("Form.Hears", "NotYet"), ("Form.SilenceWords", "It would reach him"), ("Form.ReviewOn.Day", "1"), ("Form.ReviewOn.Month", "12"), ("Form.ReviewOn.Year", "2030"));

        var deputy = await school.ReadAsync(school.Deputy, record);
        Assert.Contains("It would reach him", deputy.Text, StringComparison.Ordinal);
        Assert.Contains("Look again at the decision on telling", deputy.Text, StringComparison.Ordinal);
        var desk = await (await school.VisitAsync(school.Lead)).GetAsync("/desk");
        Assert.Contains("Look again at the decision on telling", desk.Document.QuerySelector("#due")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Silences to review", desk.Document.QuerySelector("[data-due-group=Silence]")!.TextContent);
        Assert.Contains("Silences to review", desk.Document.QuerySelector("[data-today]")!.TextContent, StringComparison.Ordinal);
        var head = await school.ReadAsync(school.Head, record);
        Assert.Contains("He may lie in wait", head.Text, StringComparison.Ordinal);
        foreach (var page in new[] { head, await (await school.VisitAsync(school.Head)).GetAsync("/desk"), await (await school.VisitAsync(school.Head)).GetAsync("/desk/due") })
            foreach (var said in new[] { "Silences", "It would reach him", "not told yet", "Look again", "Looked at again", "2030" })
                Assert.DoesNotContain(said, page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await school.ReadAsync(school.Writer, record)).Document.QuerySelectorAll("[data-sharing]"));
    }

    /// <summary>Where it said so whenever a student was told, saying nothing would be saying that they were not.</summary>
    [Fact]
    public async Task ToldFirst_IsShownToTheTeam_AndNoMoreToTheHeadThanASilence()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await TellUpToTheHeadAsync(school);

        await DecideAsync(school, record, "SocialCare", ("Form.Hears", "First"), ("Form.HearsWords", "I told her in my room"));

        Assert.Contains("The student was told first.", (await school.ReadAsync(school.Deputy, record)).Text, StringComparison.Ordinal);
        var head = await school.ReadAsync(school.Head, record);
        Assert.Contains("He may lie in wait", head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("told first", head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("in my room", head.Text, StringComparison.Ordinal);
    }

    /// <summary>Whoever listened did not say that it would be passed on, and wrote why: that is a silence too.</summary>
    [Fact]
    public async Task SilenceOfTheWriter_IsReadByTheTeamAndTheWriter_AndNotByTheHead()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await TellUpToTheHeadAsync(school, DeskSchool.About(school.Student).WithAnswer(Questionnaire.PassingOn, QuestionAnswer.Answered(("told", "no"), ("words", "He waited at the door"))));

        foreach (var person in new[] { school.Lead, school.Deputy, school.Writer })
            Assert.Contains("He waited at the door", (await school.ReadAsync(person, record)).Text, StringComparison.Ordinal);
        var head = await school.ReadAsync(school.Head, record);
        Assert.Contains("Sam Student", head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("He waited at the door", head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pass it on", head.Text, StringComparison.Ordinal);
    }

    /// <summary>Nobody answers, so it climbs to the head, who reads it from then on.</summary>
    private static async Task<RecordId> TellUpToTheHeadAsync(DeskSchool school, DraftContent? content = null)
    {
        var record = await school.TellAsync(content);
        for (var turn = 0; turn < 4; turn++)
        {
            school.Test.Time.Advance(TimeSpan.FromHours(1));
            await school.Application.TurnAsync();
        }
        return record;
    }

    private static async Task DecideAsync(DeskSchool school, RecordId record, string recipient, params (string Field, string Value)[] fields)
    {
        var visitor = await school.VisitAsync(school.Lead);
        var page = await visitor.PostAsync(
            $"/records/{record}/share",
            new Dictionary<string, string> { ["Form.Recipient"] = recipient, ["Form.Content"] = "content=summary", ["Form.Channel"] = "channel=work-phone", ["Form.Person"] = "" },
            "See what the policy says");
        var decision = fields.ToDictionary(field => field.Field, field => field.Value);
        foreach (var (name, value) in new[] { ("Choice", "Share"), ("Told", "What she said"), ("Why", "He may lie in wait") })
            decision[$"Form.{name}"] = value;
        Assert.Contains("You can be there if you like", page.Document.QuerySelector("[data-words-to-use]")!.TextContent, StringComparison.Ordinal);
        var answer = await visitor.SubmitAsync(page, decision, "Save the decision");
        Assert.Empty(answer.Errors);
    }
}
