using InConfidence.Data.Saving;
using InConfidence.Schools;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Schools;

public sealed class IndexTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    private const string Page = "/school";
    private const string Hundred = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789";
    private const string Thousand = Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred;
    private const string LongProcedure = Thousand + Thousand + "0";

    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, Page, school.Teacher, school.Lead);

    [Theory]
    [InlineData("Name", " ", "Enter the school’s name")]
    [InlineData("Zone", "Narnia", "Enter a zone by its name, such as Europe/London or Asia/Shanghai")]
    [InlineData("Zone", "Europe/Narnia", "Enter a zone by its name, such as Europe/London or Asia/Shanghai")]
    [InlineData("Opening", "early", "Enter the time as hours and minutes, such as 08:00")]
    [InlineData("Closing", "07:59", "The end of the school day must come after its beginning")]
    [InlineData("ReleaseAfter", "0", "Enter a number of minutes from 2 to 20")]
    [InlineData("ReleaseAfter", "21", "Enter a number of minutes from 2 to 20")]
    [InlineData("DangerClimbsAfter", "1", "Enter a number of minutes from 2 to 10")]
    [InlineData("DangerClimbsAfter", "11", "Enter a number of minutes from 2 to 10")]
    [InlineData("OrdinaryClimbsAfter", "9", "Enter a number of minutes from 10 to 120")]
    [InlineData("OrdinaryClimbsAfter", "half an hour", "Enter a number of minutes from 10 to 120")]
    [InlineData("SocialCare", "the council", "Enter a phone number as it is dialled, such as 01632 960001 or +44 1632 960001, without an extension")]
    [InlineData("Lado", "1", "Enter a phone number as it is dialled, such as 01632 960001 or +44 1632 960001, without an extension")]
    [InlineData("CaseCategories", "One alone", "Enter from 2 to 12 categories, one to a line")]
    [InlineData("EscalationProcedure", LongProcedure, "Say it in at most 2000 letters: what to do first, then whom to phone")]
    [InlineData("WorkMailDomains", "school", "“school” is no ending of a mail address: enter what stands behind the @, such as school.example")]
    [InlineData("CheckpointKeepers", "a governor", "“a” is no mail address: enter one such as governor@trust.example")]
    public async Task Post_WithABadAnswer_SaysWhatToDoAndLosesNothing(string field, string value, string sentence)
    {
        var visitor = await school.AsAdministratorAsync();
        Answer? answer = null;

        var entries = await school.EntriesDuringAsync(async () => answer = await visitor.PostAsync(Page, new Dictionary<string, string> { [$"Form.{field}"] = value }));

        Assert.Equal([sentence], answer!.Errors);
        Assert.Empty(entries);
        var shown = answer.Document.QuerySelector($"[name='Form.{field}']")!;
        Assert.Equal(value, (shown.GetAttribute("value") ?? shown.TextContent.TrimStart('\n')));
    }

    [Fact]
    public async Task Post_WithoutAnyDay_SaysWhatToDo()
    {
        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page, new Dictionary<string, string> { ["Form.SchoolDays"] = "" });

        Assert.Equal(["Choose at least one day"], answer.Errors.TakeLast(1));
    }

    [Fact]
    public async Task Post_WithGoodAnswers_ChangesThemAtOnceForEverybody()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var visitor = await own.AsAdministratorAsync();
        var closed = new ClosedDays(new DateOnly(2026, 12, 21), new DateOnly(2027, 1, 3), "Christmas");
        await own.School.CommitAsync(
            TestSchool.Because(LedgerAct.SettingsChanged),
            async (unit, token) => await InConfidence.Data.Schools.SettingsStore.ChangeSettingsAsync(unit, (await own.DirectoryAsync()).Settings with { Closed = [closed] }, token),
            TestSchool.Cancellation);

        var entries = await own.EntriesDuringAsync(async () => Assert.Equal("/school?saved=true", (await visitor.PostAsync(Page, new Dictionary<string, string>
        {
            ["Form.Name"] = "Saltmarsh School",
            ["Form.Zone"] = "Asia/Shanghai",
            ["Form.Closing"] = "16:15",
            ["Form.DangerClimbsAfter"] = "3",
            ["Form.SocialCare"] = "+44 1632 960111",
            ["Form.CaseCategories"] = " Harm at home\r\n\r\nOnline\r\nonline",
            ["Form.EscalationProcedure"] = "Phone the manager.\r\nThen the board.",
            ["Form.WorkMailDomains"] = "@School.example\r\nboarding.school.example",
        })).Location));

        var settings = (await own.DirectoryAsync()).Settings;
        Assert.Equal(("Saltmarsh School", "Asia/Shanghai", new TimeOnly(16, 15), TimeSpan.FromMinutes(3)), (settings.Name, settings.Zone, settings.Closing, settings.DangerClimbsAfter));
        Assert.Equal(TimeSpan.FromMinutes(30), settings.OrdinaryClimbsAfter);
        Assert.Equal(["Harm at home", "Online"], settings.CaseCategories);
        Assert.Equal(["school.example", "boarding.school.example"], settings.WorkMailDomains);
        Assert.Equal("Phone the manager.\r\nThen the board.", settings.EscalationProcedure);
        Assert.Equal([closed], settings.Closed);
        Assert.Equal(5, settings.SchoolDays.Count);
        Assert.Contains("+44 1632 960111", (await own.Application.Visit().GetAsync("/sign-in")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([(LedgerAct.SettingsChanged, (Guid?)own.Administrator.Value)], entries.Select(entry => (entry.Act, entry.Who)));
    }
}
