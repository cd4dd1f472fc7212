using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Cases;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.House;

/// <summary>Care instructions of a house, for whoever is on duty there tonight (P2).</summary>
public sealed class IndexTests
{
    [Fact]
    public async Task Get_WhileOnDuty_ShowsWhatMustBeDoneAndNotWhy()
    {
        await using var school = await DeskSchool.OpenAsync();
        var warden = await PutInHouseAsync(school);
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.Test.ReaderAsync(school.Lead);
        var strand = await opened.StrandAsync(school.Student);
        Assert.IsType<PartGrantOutcome.Granted>(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PartGranted),
            (unit, token) => unit.GrantPartAsync(
                lead, new NewGrant(GrantId.From(Guid.NewGuid()), strand, null, CasePart.CareInstruction, new GrantContent("because of Ben", "Look in at lights out"), unit.Now, unit.Now.AddDays(3)), token),
            TestSchool.Cancellation));
        var visitor = await school.VisitAsync(warden);
        Assert.Empty((await visitor.GetAsync("/house")).Document.QuerySelectorAll("[data-care]"));

        await (await school.VisitAsync(school.Lead)).PostAsync("/house/duty", StaffedSchool.Fields(
            new Dictionary<string, string> { ["Who"] = warden.ToString(), ["Form.Begins"] = "09:00", ["Form.Ends"] = "08:00" }, StaffedSchool.Date("Form.Day", new DateOnly(2026, 11, 24))));

        var care = Assert.Single((await visitor.GetAsync("/house")).Document.QuerySelectorAll("[data-care]"));
        Assert.Contains("Look in at lights out", care.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", care.TextContent, StringComparison.Ordinal);
        Assert.Empty((await (await school.VisitAsync(school.Writer)).GetAsync("/house")).Document.QuerySelectorAll("[data-care]"));
        school.Test.Time.Advance(TimeSpan.FromHours(23));
        Assert.Empty((await (await school.VisitAsync(warden)).GetAsync("/house")).Document.QuerySelectorAll("[data-care]"));
    }

    /// <summary>Puts the student and somebody new into one house.</summary>
    internal static async Task<PersonId> PutInHouseAsync(DeskSchool school)
    {
        var warden = await school.Test.AddPersonAsync("Wanda", "Warden", PersonKind.Staff, Role.Staff);
        var directory = await school.Test.School.DirectoryAsync(TestSchool.Cancellation);
        foreach (var person in new[] { warden, school.Student })
        {
            var known = directory.Find(person)!;
            await school.Test.School.CommitAsync(
                TestSchool.Because(LedgerAct.PersonChanged), (unit, token) => unit.ChangePersonAsync(person, known.Kind, known.Profile with { House = "Harbour House" }, null, token), TestSchool.Cancellation);
        }
        return warden;
    }
}
