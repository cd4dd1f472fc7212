using InConfidence.Cases;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>What a student is in a case can be put right, and what it was stays to be read (C3).</summary>
public sealed class CorrectTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_WithAReason_SaysWhatIsSo_AndKeepsWhatItWas()
    {
        var opened = await OpenedCase.OfAsync(school);
        var path = $"{opened.Path}/correct/{await opened.StrandAsync(opened.Other)}";
        var lead = await school.VisitAsync(school.Lead);
        await opened.AssertHiddenAsync(path, school.Writer, school.Head);
        var page = await lead.GetAsync(path);
        Assert.Equal(["Alleged", "Online"], page.Document.QuerySelectorAll("input[checked]").Select(radio => radio.GetAttribute("value")));
        Assert.Equal(["Write why it was wrong, in a few words"], (await lead.SubmitAsync(page)).Errors);

        var answer = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Role"] = "Witness", ["Reason"] = "He only stood by" });

        Assert.Equal(opened.Path, answer.Location);
        var file = await opened.ViewAsync();
        Assert.Equal(RoleInCase.Witness, file.Strands.Single(strand => strand.Student == opened.Other).Content.Role);
        var kept = Assert.Single(file.Items, item => item.Content?.Reason == "He only stood by");
        Assert.Equal("Corrected. Before: Is said to have harmed; Online. Now: Saw or heard it; Online.", kept.Content!.Words);
        Assert.Equal([await opened.StrandAsync(opened.Other)], kept.Strands);
        Assert.Contains(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.CaseCorrected);
    }

    [Fact]
    public async Task Post_OfWhatIsSoAlready_ChangesNothing()
    {
        var opened = await OpenedCase.OfAsync(school);
        var path = $"{opened.Path}/correct/{await opened.StrandAsync(opened.Other)}";
        var before = (await opened.ViewAsync()).Items.Count;

        Assert.Equal(opened.Path, (await (await school.VisitAsync(school.Lead)).PostAsync(path, new Dictionary<string, string> { ["Reason"] = "again" })).Location);

        Assert.Equal(before, (await opened.ViewAsync()).Items.Count);
    }

    [Fact]
    public async Task Post_OfSomethingThatIsNotOffered_SaysWhatToChoose_AndKeepsWhatWasTyped()
    {
        var opened = await OpenedCase.OfAsync(school);
        var path = $"{opened.Path}/correct/{await opened.StrandAsync(opened.Other)}";

        var answer = await (await school.VisitAsync(school.Lead)).PostAsync(path, new Dictionary<string, string> { ["Role"] = "0", ["Category"] = "Gossip", ["Reason"] = "so it was" });

        Assert.Equal(["Choose what it is about for them", "Choose what they are in it"], answer.Errors.Order(StringComparer.Ordinal));
        Assert.Equal("so it was", answer.Document.QuerySelector("textarea")!.TextContent.Trim());
    }

    /// <summary>A student who turns out to have harmed somebody: their family, whatever office it holds, reads the others' records no more.</summary>
    [Fact]
    public async Task Post_ThatSomebodyHarmed_ShutsTheirFamilyOut()
    {
        var opened = await OpenedCase.OfAsync(school);
        var witness = await school.Test.AddPersonAsync("Wim", "Watcher", PersonKind.Student);
        var father = await school.Test.AddPersonAsync("Finn", "Watcher", PersonKind.Staff, Role.DeputyLead);
        await school.RelateAsync(father, witness, RelationKind.GuardianOf);
        var lead = await school.VisitAsync(school.Lead);
        await lead.SubmitAsync(await opened.ChooseAsync(lead, opened.Path + "/student", witness), new Dictionary<string, string> { ["Role"] = "Witness", ["Category"] = "Online" });
        Assert.Equal(System.Net.HttpStatusCode.OK, (await school.ReadAsync(father, opened.Record)).Status);

        await lead.PostAsync($"{opened.Path}/correct/{await opened.StrandAsync(witness)}", new Dictionary<string, string> { ["Role"] = "Alleged", ["Reason"] = "He says so himself" });

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await school.ReadAsync(father, opened.Record)).Status);
    }
}
