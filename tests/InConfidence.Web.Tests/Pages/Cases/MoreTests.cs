using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>More is told to whoever cannot do without it: the words that were said already (P2, D9).</summary>
public sealed class MoreTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_OfTheWords_ShowsThemAndCountsWhoHasThem()
    {
        var opened = await OpenedCase.OfAsync(school);
        var nurse = await school.Test.AddPersonAsync("Nora", "Nurse", PersonKind.Staff, Role.Staff);
        var first = await opened.TellAsync(nurse);
        var lead = await school.VisitAsync(school.Lead);
        var path = $"{opened.Path}/more/{first}";
        await opened.AssertHiddenAsync(path, nurse, school.Head);
        Assert.Equal(["Choose what they need to know", "Say what they need it for"], (await lead.PostAsync(path)).Errors.Order());
        var before = await HeardAsync(opened);
        Assert.Contains($"{before} people have them.", (await lead.GetAsync(path)).Document.QuerySelector(".govuk-radios")!.TextContent, StringComparison.Ordinal);

        var answer = await lead.PostAsync(path, new Dictionary<string, string> { ["Part"] = $"words-{opened.Record}", ["Form.Purpose"] = "to treat her" });

        Assert.Equal(opened.Path + "#circle", answer.Location);
        var grant = (await opened.ViewAsync()).Circle.Single(grant => grant.Record == opened.Record);
        Assert.Equal(before, await HeardAsync(opened));
        var page = await (await school.VisitAsync(nurse)).GetAsync($"/told/{grant.Id}");
        Assert.Equal(DeskSchool.Words.Replace("\0", "\u2400", StringComparison.Ordinal), page.Document.QuerySelector("main .ic-words")!.TextContent);
        Assert.DoesNotContain("Ben", page.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await HeardAsync(opened));
    }

    [Fact]
    public async Task Post_OfAWholeRecord_IsAskedAboutTwice()
    {
        var opened = await OpenedCase.OfAsync(school);
        var counsellor = await school.Test.AddPersonAsync("Carl", "Counsellor", PersonKind.Staff, Role.Staff);
        var path = $"{opened.Path}/more/{await opened.TellAsync(counsellor)}";
        var lead = await school.VisitAsync(school.Lead);
        Dictionary<string, string> fields = new() { ["Part"] = $"whole-{opened.Record}", ["Form.Purpose"] = "to counsel her" };

        Assert.Equal(["A whole record is rarely needed: say that the words alone do not do"], (await lead.PostAsync(path, fields)).Errors);
        Assert.Equal(opened.Path + "#circle", (await lead.PostAsync(path, new Dictionary<string, string>(fields) { ["Sure"] = "true" })).Location);
    }

    [Fact]
    public async Task Post_ToSomebodyWhoHasBecomeFamily_IsRefusedInTheWordsOfTheClause()
    {
        var opened = await OpenedCase.OfAsync(school);
        var tutor = await school.Test.AddPersonAsync("Tomas", "Tutor", PersonKind.Staff, Role.Staff);
        var path = $"{opened.Path}/more/{await opened.TellAsync(tutor)}";
        await school.RelateAsync(tutor, school.Student, RelationKind.RelativeOf);

        var answer = await (await school.VisitAsync(school.Lead)).PostAsync(path, new Dictionary<string, string> { ["Part"] = "summary", ["Form.Text"] = "exams", ["Form.Purpose"] = "care" });

        Assert.Equal(["The policy does not let them be told this. It says why below"], answer.Errors);
        var (sentences, clauses) = PolicySaid.Of(answer);
        Assert.Contains(sentences, sentence => sentence.Contains("their own child", StringComparison.Ordinal));
        Assert.Contains(("P2 Those who look after a student share what they need", "/policy#P2"), clauses);
        var refusal = Assert.Single(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.ActRefused && entry.People.Contains(tutor.Value));
        Assert.Equal((LedgerAct.PartGranted, school.Lead.Value, "Refuse"), (refusal.Asked, refusal.Who, refusal.Decision!.Outcome));
        Assert.Equal([tutor.Value], refusal.People);
    }

    /// <summary>Whoever opened it in an emergency has the words too, and so has whoever was told them by a decision.</summary>
    [Fact]
    public async Task Read_CountsWhoeverOpenedItInAnEmergency_OnlyForThoseWhoWereTold()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync();
        await own.ReadAsync(own.Deputy, record);
        var tutor = await own.Test.AddPersonAsync("Tomas", "Tutor", PersonKind.Staff, Role.Staff);
        var before = await HeardAsync(own, own.Lead, record);
        var (reader, id) = (await own.Test.ReaderAsync(tutor), InConfidence.Emergencies.OpeningId.From(Guid.NewGuid()));

        await own.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.EmergencyOpened), (unit, token) => Data.Emergencies.EmergencyOpening.OpenInEmergencyAsync(unit, reader, new Data.Emergencies.NewOpening(id, own.Student, "On the roof"), token), TestSchool.Cancellation);

        Assert.Equal(before + 1, await HeardAsync(own, own.Lead, record));
        Assert.DoesNotContain("Tomas", (await own.ReadAsync(own.Deputy, record)).Document.QuerySelector("[data-heard]")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<int> HeardAsync(DeskSchool own, PersonId person, InConfidence.Records.RecordId record) =>
        int.Parse((await own.ReadAsync(person, record)).Document.QuerySelector("[data-heard]")!.GetAttribute("data-heard")!, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<int> HeardAsync(OpenedCase opened) =>
        int.Parse((await school.ReadAsync(school.Lead, opened.Record)).Document.QuerySelector("[data-heard]")!.GetAttribute("data-heard")!, System.Globalization.CultureInfo.InvariantCulture);
}
