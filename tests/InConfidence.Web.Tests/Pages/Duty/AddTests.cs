using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Schools;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Duty;

public sealed class AddTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    private const string Page = "/duty/add";

    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Lead, Page, school.Teacher);

    [Fact]
    public async Task Get_ByTheLead_OffersOnlyThoseWhomRecordsReach()
    {
        var page = await (await school.Application.VisitAsync(school.Lead)).GetAsync(Page);

        var offered = page.Document.QuerySelectorAll("input[name=Who]").Select(input => input.GetAttribute("value"));
        Assert.Contains(school.Lead.ToString(), offered);
        Assert.DoesNotContain(school.Head.ToString(), offered);
        Assert.DoesNotContain(school.Teacher.ToString(), offered);
    }

    [Theory]
    [InlineData("Kind", "", "Choose which hours")]
    [InlineData("Who", "", "Choose who answers")]
    [InlineData("Form.Begins", "teatime", "Enter the time as hours and minutes, such as 17:30")]
    [InlineData("Form.Ends", "25:00", "Enter the time as hours and minutes, such as 08:00")]
    [InlineData("Form.Day.Day", "", "The day must include a day")]
    [InlineData("Form.Day.Year", "2025", "That is over already: choose a time to come")]
    [InlineData("Form.Day.Year", "2062", "Plan at most a year ahead: check the year")]
    public async Task Post_WithABadAnswer_SaysWhatToDoAndLosesNothing(string field, string value, string sentence)
    {
        var fields = Night(school.Lead, new DateOnly(2026, 12, 1));
        fields[field] = value;
        var visitor = await school.Application.VisitAsync(school.Lead);
        Answer? answer = null;

        var entries = await school.EntriesDuringAsync(async () => answer = await visitor.PostAsync(Page, fields));

        Assert.Equal([sentence], answer!.Errors);
        Assert.Empty(entries);
        foreach (var input in fields.Where(pair => pair.Key.StartsWith("Form.", StringComparison.Ordinal) && pair.Key != "Form.Repeat"))
            Assert.Equal(input.Value, answer.Document.QuerySelector($"input[name='{input.Key}']")!.GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("18:00", "18:00", 24, "The end must come after the beginning")]
    [InlineData("18:00", "09:00", 24, "The end must come after the beginning")]
    [InlineData("18:00", "09:00", 23, "The end must come after the beginning")]
    public async Task Post_WithAnEndBeforeTheBeginning_SaysWhatToDo(string begins, string ends, int lastDay, string sentence)
    {
        var fields = StaffedSchool.Fields(
            Night(school.Lead, new DateOnly(2026, 11, 24)).Where(pair => !pair.Key.StartsWith("Form.LastDay", StringComparison.Ordinal)).ToDictionary(), StaffedSchool.Date("Form.LastDay", new DateOnly(2026, 11, lastDay)));
        (fields["Form.Begins"], fields["Form.Ends"]) = (begins, ends);

        Assert.Equal([sentence], (await (await school.Application.VisitAsync(school.Lead)).PostAsync(Page, fields)).Errors);
    }

    [Fact]
    public async Task Post_OfANight_EndsTheNextMorning()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var head = await own.Application.VisitAsync(own.Head);

        var entries = await own.EntriesDuringAsync(async () => Assert.Equal("/duty", (await head.PostAsync(Page, Night(own.Lead, new DateOnly(2026, 11, 24)))).Location));

        var line = Assert.Single((await own.DirectoryAsync()).Duty);
        Assert.Equal((DutyKind.Night, own.Lead, Utc(24, 22), Utc(25, 8)), (line.Kind, line.Person, line.From, line.Until));
        Assert.Equal([(LedgerAct.DutyChanged, (Guid?)own.Head.Value)], entries.Select(entry => (entry.Act, entry.Who)));
    }

    [Theory]
    // The clocks go back at 02:00 on 25 October 2026, and forward at 01:00 on 28 March 2027.
    [InlineData(2026, 10, 24, 11)]
    [InlineData(2027, 3, 27, 9)]
    [InlineData(2026, 11, 24, 10)]
    public async Task Post_OfANightInWhichTheClockChanges_IsAsLongAsThatNight(int year, int month, int day, int hours)
    {
        await using var own = await StaffedSchool.OpenAsync();
        own.Test.Time.AdjustTime(new DateTimeOffset(2026, 10, 1, 10, 0, 0, TimeSpan.Zero));

        await (await own.Application.VisitAsync(own.Lead)).PostAsync(Page, Night(own.Lead, new DateOnly(year, month, day)));

        var line = Assert.Single((await own.DirectoryAsync()).Duty);
        Assert.Equal(TimeSpan.FromHours(hours), line.Until - line.From);
    }

    [Fact]
    public async Task Post_OfEverySchoolDay_LeavesWeekendsAndHolidaysOut()
    {
        var test = await TestSchool.CreateAsync(settings: new SchoolSettings
        {
            Name = "Fenmarsh School",
            Closed = [new ClosedDays(new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1), "Holiday")],
        });
        await using var application = await TestApplication.StartAsync(test);
        var lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var fields = StaffedSchool.Fields(
            new Dictionary<string, string> { ["Kind"] = "SchoolDay", ["Who"] = lead.ToString(), ["Form.Begins"] = "8.00", ["Form.Ends"] = "1700", ["Form.Repeat"] = "school-days" },
            StaffedSchool.Date("Form.Day", new DateOnly(2026, 11, 27)), StaffedSchool.Date("Form.RepeatUntil", new DateOnly(2026, 12, 3)));

        await (await application.VisitAsync(lead)).PostAsync(Page, fields);

        var lines = (await test.School.DirectoryAsync(TestSchool.Cancellation)).Duty;
        Assert.Equal([(11, 27), (12, 2), (12, 3)], lines.Select(line => (line.From.Month, line.From.Day)));
        Assert.All(lines, line => Assert.Equal((8, 17), (line.From.Hour, line.Until.Hour)));
    }

    [Fact]
    public async Task Post_BesideAnotherLine_IsRefusedUnlessItIsCover()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var deputy = await own.AddTeacherAsync("Deputy", Role.DeputyLead);
        var visitor = await own.Application.VisitAsync(own.Lead);
        var night = Night(own.Lead, new DateOnly(2026, 11, 24));
        await visitor.PostAsync(Page, night);
        night["Who"] = deputy.ToString();

        var refused = await visitor.PostAsync(Page, night);
        night["Kind"] = "Cover";
        var cover = await visitor.PostAsync(Page, night);

        Assert.Equal(["Lena Lead is on already, Tue 24 Nov, 22:00 to Wed 25 Nov, 08:00: choose other hours, or “Cover” to stand before them"], refused.Errors);
        Assert.Equal("/duty", cover.Location);
        Assert.Equal(deputy, (await own.DirectoryAsync()).OnDuty(Utc(24, 23)).First().Id);
    }

    [Fact]
    public async Task Post_BeyondTheEndOfTheOffice_IsRefused()
    {
        await using var own = await StaffedSchool.OpenAsync();
        await own.AddTeacherAsync("Successor", Role.SafeguardingLead);
        await (await own.AsAdministratorAsync()).PostAsync(
            $"/people/{own.Lead}/end/safeguardinglead", StaffedSchool.Fields(new Dictionary<string, string> { ["When"] = "day" }, StaffedSchool.Date("LastDay", new DateOnly(2026, 11, 30))));

        var answer = await (await own.Application.VisitAsync(own.Head)).PostAsync(Page, Night(own.Lead, new DateOnly(2026, 11, 30)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("Lena Lead is not safeguarding lead or deputy for all of that time", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Empty((await own.DirectoryAsync()).Duty);
    }

    private static DateTimeOffset Utc(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.Zero);

    private static Dictionary<string, string> Night(PersonId person, DateOnly day) => StaffedSchool.Fields(
        new Dictionary<string, string> { ["Kind"] = "Night", ["Who"] = person.ToString(), ["Form.Begins"] = "22:00", ["Form.Ends"] = "08:00", ["Form.Repeat"] = "once" },
        StaffedSchool.Date("Form.Day", day), StaffedSchool.Date("Form.LastDay", null));
}
