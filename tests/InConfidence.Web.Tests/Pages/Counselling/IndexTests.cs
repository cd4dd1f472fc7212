using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Counselling;

/// <summary>Counselling notes are kept by counsellors, and of them only what was written apart opens, for a life (N2).</summary>
public sealed class IndexTests : CounsellingSchool
{
    [Fact]
    public async Task Get_ByWhoeverIsNoCounsellor_IsAsIfItWereMissing()
    {
        await KeepAsync(await CounsellorAsync());
        foreach (var person in new[] { School.Lead, School.Head, Teacher, School.Student })
            Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(person, "/counselling")).Status);
        Assert.StartsWith("/sign-in?", (await School.Application.Visit().GetAsync("/counselling")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_KeepsTheNote_AndTellsNobody()
    {
        var counsellor = await CounsellorAsync();
        var mails = (await School.Test.MailsAsync()).Count;
        var visitor = await School.VisitAsync(counsellor);
        var page = await ChooseAsync(visitor);

        var missing = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Words"] = "", ["Risk"] = "He has pills" }, button: "Keep the note");
        var kept = await visitor.FollowAsync(await visitor.SubmitAsync(
            page, new Dictionary<string, string> { ["Words"] = Note, ["Risk"] = "He has pills", ["Adult"] = "No" }, button: "Keep the note"));

        Assert.Equal(["Write the note, even if it is only a word", "Say whether the risk comes from an adult of the school"], missing.Errors);
        Assert.Equal("He has pills", missing.Document.QuerySelector("#Risk")!.TextContent);
        Assert.Equal([Note.Replace('\0', '\u2400'), "He has pills"], kept.Document.QuerySelectorAll("main .ic-words").Select(words => words.TextContent));
        Assert.Single((await visitor.GetAsync("/counselling")).Document.QuerySelectorAll("main ul a"));
        Assert.Equal(mails, (await School.Test.MailsAsync()).Count);
        var entry = Assert.Single(await School.Test.EntriesAsync(), entry => entry.Act == LedgerAct.NoteKept);
        Assert.Equal((counsellor.Value, School.Student.Value), (entry.Who, Assert.Single(entry.People)));
    }

    private static async Task<Answer> ChooseAsync(Visitor visitor)
    {
        var found = await visitor.PostAsync("/counselling", new Dictionary<string, string> { ["Query"] = "Sam" }, button: "Find");
        return await visitor.SubmitAsync(
            found, new Dictionary<string, string> { ["person"] = found.Document.QuerySelector("[data-found] button[name=person]")!.GetAttribute("value")! }, form: "[data-found] form");
    }
}
