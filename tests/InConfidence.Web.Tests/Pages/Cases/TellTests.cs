using System.Net;
using InConfidence.Cases;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>Somebody is told what to do, and nothing of why (P2).</summary>
public sealed class TellTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByWhoeverMayNotReadIt_IsAsIfItWereMissing()
    {
        var opened = await OpenedCase.OfAsync(school);

        await opened.AssertHiddenAsync($"{opened.Path}/tell/{await opened.StrandAsync(school.Student)}", school.Writer, school.Head);
    }

    [Fact]
    public async Task Post_WithoutWhatToDoOrWhatFor_AsksForBoth()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        var page = await opened.ChooseAsync(lead, $"{opened.Path}/tell/{await opened.StrandAsync(school.Student)}", school.Writer);

        var answer = await lead.SubmitAsync(page, StaffedSchool.Date("Form.Until", new DateOnly(2026, 11, 23)));

        Assert.Equal(["The last day must be today or later", "Say what they need it for", "Write what they must do"], answer.Errors.OrderBy(error => error, StringComparer.Ordinal).OrderBy(error => error[0] != 'T'));
        Assert.Empty((await opened.ViewAsync()).Circle);
    }

    [Fact]
    public async Task Post_OfACareInstruction_ShowsThatPersonNothingElse()
    {
        var opened = await OpenedCase.OfAsync(school);
        var told = await school.Test.AddPersonAsync("Otto", "Tutor", PersonKind.Staff, Role.Staff);
        var grant = await opened.TellAsync(told, " Give her time\nbefore answering ");

        var page = await (await school.VisitAsync(told)).GetAsync($"/told/{grant}");

        Assert.Equal(" Give her time\nbefore answering ", page.Document.QuerySelector("main .ic-words")!.TextContent);
        foreach (var hidden in new[] { "my dad", "Ben", "Online", "to keep her safe", "harmed" })
            Assert.DoesNotContain(hidden, page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var held = Assert.Single((await opened.ViewAsync()).Circle);
        Assert.Equal((CasePart.CareInstruction, new DateTimeOffset(2026, 12, 9, 0, 0, 0, TimeSpan.Zero)), (held.Part, held.Until));
    }

    [Fact]
    public async Task Post_ToTheFamilyOfTheStudent_IsRefusedInWords()
    {
        var opened = await OpenedCase.OfAsync(school);
        var father = await school.Test.AddPersonAsync("Fritz", "Father", PersonKind.Staff, Role.Staff);
        await school.RelateAsync(father, school.Student, RelationKind.GuardianOf);
        var lead = await school.VisitAsync(school.Lead);
        var page = await opened.ChooseAsync(lead, $"{opened.Path}/tell/{await opened.StrandAsync(school.Student)}", father);

        var answer = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Form.Text"] = "look in", ["Form.Purpose"] = "care" });

        Assert.Equal(["The policy does not let them be told this. It says why below"], answer.Errors);
        var (sentences, clauses) = PolicySaid.Of(answer);
        Assert.Contains(sentences, sentence => sentence.Contains("their own child", StringComparison.Ordinal));
        Assert.Contains(("P2 Those who look after a student share what they need", "/policy#P2"), clauses);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }
}
