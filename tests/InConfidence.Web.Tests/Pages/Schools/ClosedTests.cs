using System.Net;
using InConfidence.Data.Saving;

namespace InConfidence.Web.Tests.Pages.Schools;

public sealed class ClosedTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    private const string Page = "/school/closed";

    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, Page, school.Teacher, school.Lead);

    [Theory]
    [InlineData("2026-12-20", "2026-12-18", "Christmas", "The last day must not come before the first")]
    [InlineData("2026-12-18", "2062-12-20", "Christmas", "Enter at most 120 days at once: check the year")]
    [InlineData("2026-12-18", "2026-12-20", "", "Say in a few words what it is, such as “Half term”")]
    public async Task Post_WithABadAnswer_SaysWhatToDoAndLosesNothing(string first, string last, string why, string sentence)
    {
        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page, Fields(first, last, why));

        Assert.Equal([sentence], answer.Errors);
        Assert.Equal(why, answer.Document.QuerySelector("input[name=Why]")!.GetAttribute("value") ?? "");
        Assert.Equal("12", answer.Document.QuerySelector("input[name='First.Month']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_AndRemove_ChangeTheCalendarAndAreInTheLedger()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var visitor = await own.AsAdministratorAsync();
        var day = new DateOnly(2027, 2, 16);
        bool closed = false, open = false;

        var entries = await own.EntriesDuringAsync(async () =>
        {
            await visitor.PostAsync(Page, Fields("2027-02-15", "2027-02-19", "Half term"));
            closed = !(await own.DirectoryAsync()).Calendar.IsSchoolDay(day);
            Assert.Equal(
                ["Some of these days are entered already: remove those first"], (await visitor.PostAsync(Page, Fields("2027-02-19", "2027-02-22", "Again"), form: $"main form:not([action*=handler])")).Errors);
            await visitor.PostAsync(Page, button: "Remove these days");
            open = (await own.DirectoryAsync()).Calendar.IsSchoolDay(day);
        });

        Assert.Equal((true, true), (closed, open));
        Assert.Equal([LedgerAct.SettingsChanged, LedgerAct.SettingsChanged], entries.Select(entry => entry.Act));
    }

    [Fact]
    public async Task Remove_OfWhatIsNotThere_IsMissing()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var visitor = await own.AsAdministratorAsync();
        await visitor.PostAsync(Page, Fields("2027-02-15", "2027-02-19", "Half term"));
        var page = await visitor.GetAsync(Page);
        await visitor.SubmitAsync(page, button: "Remove these days");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SubmitAsync(page, button: "Remove these days")).Status);
    }

    private static Dictionary<string, string> Fields(string first, string last, string why) => StaffedSchool.Fields(
        StaffedSchool.Date("First", DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture)),
        StaffedSchool.Date("Last", DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)),
        new Dictionary<string, string> { ["Why"] = why });
}
