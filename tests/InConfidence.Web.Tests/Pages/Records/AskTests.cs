using System.Net;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Advice;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

/// <summary>A question about a record goes past whoever the record shuts out (D13, R33).</summary>
public sealed class AskTests : AdviceSchool
{
    [Fact]
    public async Task AskAboutARecord_GoesPastWhoeverItShutsOut_AndIsShutWithIt()
    {
        var record = await School.TellAsync(DeskSchool.About(School.Student, new PersonInRecord(PartInRecord.KeptOut, School.Lead, null)));
        var visitor = await School.VisitAsync(School.Writer);
        var sent = await visitor.PostAsync($"/records/{record}/ask", new Dictionary<string, string> { ["Words"] = "May I tell his tutor?" }, button: "Ask");
        var question = Question(sent);
        for (var turn = 0; turn < 4; turn++)
            await School.PassAsync(31);

        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(School.Lead, question)).Status);
        Assert.Contains($"/records/{record}", (await ReadAsync(School.Deputy, question)).Body, StringComparison.Ordinal);
        await LinkAsync(School.Head, record, PartInRecord.KeptOut, School.Deputy);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(School.Deputy, question)).Status);
        Assert.Equal([null, null, "1"], await QuestionsAsync(School.Lead, School.Deputy, School.Head));
    }

    [Fact]
    public async Task AskAboutARecord_ThatOneMayNotRead_IsNotFound()
    {
        var record = await School.TellAsync();
        var other = await School.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff);

        Assert.Equal(HttpStatusCode.NotFound, (await (await School.VisitAsync(other)).GetAsync($"/records/{record}/ask")).Status);
    }
}
