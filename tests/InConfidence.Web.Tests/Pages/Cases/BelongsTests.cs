using System.Net;
using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>What was put with the wrong student is taken from them, and neither learns of the other by it (C3).</summary>
public sealed class BelongsTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_OfAnotherStudent_MovesIt_AndSaysSoToEachWithoutTheOther()
    {
        var opened = await OpenedCase.OfAsync(school);
        var (sam, ben) = (await opened.StrandAsync(school.Student), await opened.StrandAsync(opened.Other));
        var lead = await school.VisitAsync(school.Lead);
        await lead.PostAsync($"{opened.Path}/add/meeting", new Dictionary<string, string> { ["Belongs"] = sam.ToString(), ["Words"] = "We met", ["With"] = "his tutor" });
        var item = (await opened.ViewAsync()).Items.Single(one => one.Content?.Words == "We met");
        var path = $"{opened.Path}/belongs/{item.Id}";
        await opened.AssertHiddenAsync(path, school.Writer, school.Head);

        var answer = await lead.PostAsync(path, new Dictionary<string, string> { ["Holds"] = ben.ToString(), ["Reason"] = "The wrong box" });

        Assert.Equal(opened.Path + "#items", answer.Location);
        var items = (await opened.ViewAsync()).Items;
        Assert.Equal([ben], items.Single(one => one.Id == item.Id).Strands);
        var traces = items.Where(one => one.Content?.Reason == "The wrong box").ToDictionary(one => Assert.Single(one.Strands), one => one.Content!.Words);
        Assert.EndsWith("did not belong here.", traces[sam], StringComparison.Ordinal);
        Assert.EndsWith("belongs here.", traces[ben], StringComparison.Ordinal);
        Assert.Contains(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.CaseCorrected);
    }

    [Fact]
    public async Task Post_WithNobodyOrNoReason_AsksForBoth()
    {
        var opened = await OpenedCase.OfAsync(school);
        var item = (await opened.ViewAsync()).Items[0];
        var lead = await school.VisitAsync(school.Lead);

        var answer = await lead.PostAsync($"{opened.Path}/belongs/{item.Id}", new Dictionary<string, string> { ["Holds"] = "" });

        Assert.Equal(["Say to whom it belongs", "Write why it was wrong, in a few words"], answer.Errors);
    }

    /// <summary>Somebody was told a record's words as those of a student whose they are not.</summary>
    [Fact]
    public async Task Post_ThatTakesARecordAway_EndsWhatSomebodyMayKnowOfIt()
    {
        var opened = await OpenedCase.OfAsync(school);
        var (sam, ben) = (await opened.StrandAsync(school.Student), await opened.StrandAsync(opened.Other));
        var told = await school.Test.AddPersonAsync("Otto", "Tutor", PersonKind.Staff, Role.Staff);
        var (lead, grant) = (await school.Test.ReaderAsync(school.Lead), GrantId.From(Guid.NewGuid()));
        await opened.TellAsync(told);
        Assert.IsType<PartGrantOutcome.Granted>(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PartGranted),
            (unit, token) => unit.GrantPartAsync(lead, new NewGrant(grant, sam, told, CasePart.Words, new GrantContent("to help", ""), unit.Now, unit.Now.AddDays(3), opened.Record), token),
            TestSchool.Cancellation));
        var visitor = await school.VisitAsync(told);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/told/{grant}")).Status);
        var item = (await opened.ViewAsync()).Items.Single(one => one.Record == opened.Record);

        await (await school.VisitAsync(school.Lead)).PostAsync($"{opened.Path}/belongs/{item.Id}", new Dictionary<string, string> { ["Holds"] = ben.ToString(), ["Reason"] = "It is his" });

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/told/{grant}")).Status);
    }

    [Fact]
    public async Task Get_OfAnItemOfAnotherCase_IsAsIfItWereMissing()
    {
        var (opened, other) = (await OpenedCase.OfAsync(school), await OpenedCase.OfAsync(school));

        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Lead)).GetAsync($"{opened.Path}/belongs/{(await other.ViewAsync()).Items[0].Id}")).Status);
    }
}
