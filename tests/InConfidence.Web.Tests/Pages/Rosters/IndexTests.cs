using System.Net;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Pages.Rosters;
using InConfidence.Web.Platform.Files;
using InConfidence.Web.Tests.Platform.Files;
using Microsoft.Extensions.DependencyInjection;
using static InConfidence.Web.Tests.Pages.Rosters.RosterSite;

namespace InConfidence.Web.Tests.Pages.Rosters;

public sealed class IndexTests
{
    [Fact]
    public async Task Get_SignedOut_LeadsToSigningIn()
    {
        await using var site = await OpenAsync();

        Assert.StartsWith("/sign-in", (await site.Application.Visit().GetAsync(Page)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAndPost_ByAnybodyElse_AreTheSameAsAPageThatIsNotThere()
    {
        await using var site = await OpenAsync();
        foreach (var role in new[] { Role.Staff, Role.SafeguardingLead, Role.Head, Role.DataProtectionOfficer })
        {
            var visitor = await site.Application.VisitAsync(await site.Test.AddPersonAsync("Nora", $"N{role}", PersonKind.Staff, role));

            var page = await visitor.GetAsync(Page);
            var missing = await visitor.GetAsync("/no-such-page");
            using var form = new MultipartFormDataContent { { new ByteArrayContent(Zip(Student)), "Roster", "people.zip" } };
            var posted = await visitor.Client.PostAsync(Page, form, TestSchool.Cancellation);

            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.Status, posted.StatusCode));
            Assert.Equal(FormTokens.Without(missing.Body), FormTokens.Without(page.Body));
        }
        Assert.Empty(await site.HereAsync());
    }

    [Fact]
    public async Task Get_WithOneFactorOnly_AsksForTheCode()
    {
        await using var site = await OpenAsync();
        var visitor = await site.Application.VisitAsync(site.Administrator, secondFactor: false);

        Assert.StartsWith("/sign-in/code", (await visitor.GetAsync(Page)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Nothing_SaysWhatToChoose()
    {
        await using var site = await OpenAsync();

        Assert.Equal(["Choose the zip file that the school’s own system gave out"], (await SendAsync(site.Visitor, [])).Errors);
    }

    [Fact]
    public async Task Send_WhatIsNoZip_SaysSo()
    {
        await using var site = await OpenAsync();

        var answer = await SendAsync(site.Visitor, "sourcedId,role"u8.ToArray());

        Assert.Equal(["roster.zip: This is no zip file, or it is damaged or locked with a password."], answer.Errors);
    }

    [Fact]
    public async Task Send_AZipThatUnpacksToTooMuch_IsRefused()
    {
        await using var site = await OpenAsync();

        var answer = await SendAsync(site.Visitor, Files(("classes.csv", new string('x', 60_000_000)), ("courses.csv", new string('x', 60_000_000))));

        Assert.Contains("larger than 100 MB", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    /// <summary>The server puts large forms into files of its own making, unless it is told not to.</summary>
    [Fact]
    public async Task Send_ALargeRoster_NeverTouchesTheDisk()
    {
        await using var site = await OpenAsync();
        using var watch = new DiskWatch();
        var noise = new byte[9_000_000];
        new SeededRandom(1).Fill(noise);

        await SendAsync(site.Visitor, Files(("users.csv", "sourcedId,role,givenName,familyName"), ("noise.txt", Convert.ToBase64String(noise)[..9_500_000])));

        Assert.Empty(await watch.SeenAsync());
    }

    [Theory]
    [InlineData(11_000_000)]
    [InlineData(17_000_000)]
    public async Task Send_TooLargeAFile_SaysSoOnThePage(int bytes)
    {
        await using var site = await OpenAsync();

        var answer = await SendAsync(site.Visitor, new byte[bytes]);
        var page = await site.Visitor.FollowAsync(answer);

        Assert.Equal(["Choose a smaller file. This one is larger than 10 MB, and a roster is not"], page.Errors);
    }

    [Fact]
    public async Task Send_ARosterWithABadRow_NamesFileAndRowAndOffersNoAccepting()
    {
        await using var site = await OpenAsync();

        var page = await site.ShowAsync(Student, "t1,active,wizard,Mo,King,,");

        Assert.Contains("1 error", page.Text, StringComparison.Ordinal);
        Assert.Contains("users.csv, row 3: The role \"wizard\" is not known. The row was left out.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-accept]"));
        var again = await site.Visitor.SubmitAsync(page, button: "Choose another file");
        Assert.Contains("The roster, as a zip file", (await site.Visitor.FollowAsync(again)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AGoodRoster_ShowsWhatWouldChangeAndChangesNothing()
    {
        await using var site = await OpenAsync();

        var page = await site.ShowAsync(Student, Teacher);

        Assert.Equal(["OneRoster 1.1", "Students: 1, staff: 1, guardians: 0", "2", "0", "0"], page.Document.QuerySelectorAll("[data-counts] dd").Select(row => row.TextContent.Trim()));
        Assert.Contains("Ellis Altenwerth, student, 12", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mo King, staff", page.Text, StringComparison.Ordinal);
        Assert.Equal("true", page.Document.Body!.GetAttribute("data-confidential"));
        Assert.Equal("InConfidence", page.Document.Title);
        Assert.Empty(await site.HereAsync());
        Assert.Empty(await site.ImportsAsync());
    }

    [Fact]
    public async Task Send_MoreThanFifty_ShowsTheFirstAndTheTotal()
    {
        await using var site = await OpenAsync();

        var page = await site.ShowAsync([.. Enumerable.Range(0, 60).Select(number => $"s{number},active,student,Given{number:00},Family{number},,12")]);

        Assert.Contains("The first 50 of 60 are shown.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Given59", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_WithEveryDoubtTicked_ImportsItAndSaysSoInTheLedger()
    {
        await using var site = await OpenAsync();
        var page = await site.ShowAsync(Student, Teacher);

        var answer = await AcceptAsync(site.Visitor, page);

        Assert.Equal((HttpStatusCode.Found, "/roster?imported=true"), (answer.Status, answer.Location));
        Assert.Equal(["Ellis Altenwerth", "Mo King"], await site.HereAsync());
        var entry = Assert.Single(await site.ImportsAsync());
        Assert.Equal((site.Administrator.Value, 2), (entry.Who, entry.People.Count));
        Assert.NotNull(entry.Session);
        Assert.Contains("The roster is imported.", (await site.Visitor.FollowAsync(answer)).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing would change", (await site.ShowAsync(Student, Teacher)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_WithADoubtNotTicked_SaysWhatToDoAndKeepsTheTicks()
    {
        await using var site = await OpenAsync();
        var page = await site.ShowAsync(Student, "s2,active,student,=cmd,Ash,,12");
        var boxes = page.Document.QuerySelectorAll("input[name='Looked']");

        var answer = await site.Visitor.SubmitAsync(page, new Dictionary<string, string> { ["Looked"] = boxes[0].GetAttribute("value")! }, "Accept");

        Assert.True(boxes.Length >= 2);
        Assert.Equal(["Look at each of these and tick it, or do not import"], answer.Errors);
        Assert.Single(answer.Document.QuerySelectorAll("input[name='Looked'][checked]"));
        Assert.Empty(await site.HereAsync());
    }

    [Fact]
    public async Task Accept_AfterTheSchoolChanged_ShowsItAnewAndChangesNothing()
    {
        await using var site = await OpenAsync();
        await site.ImportAsync(Student, Teacher);
        var page = await site.ShowAsync(Student, "t1,active,teacher,Mo,Queen,,");
        var teacher = (await site.DirectoryAsync()).People.Single(person => person.Profile.RosterId == "t1");
        await site.Test.School.CommitAsync(
            TestSchool.Because(Data.Saving.LedgerAct.PersonChanged),
            (unit, token) => Data.People.PeopleStore.ChangePersonAsync(unit, teacher.Id, teacher.Kind, teacher.Profile with { FamilyName = "Bishop" }, null, token),
            TestSchool.Cancellation);

        var answer = await AcceptAsync(site.Visitor, page);

        Assert.Equal(["Something has changed since this was shown. Look again: this is what would change now"], answer.Errors);
        Assert.Contains("family name Bishop → Queen", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Document.QuerySelectorAll("input[name='Looked'][checked]"));
        Assert.Contains("Mo Bishop", await site.HereAsync());
        Assert.Equal("/roster?imported=true", (await AcceptAsync(site.Visitor, answer)).Location);
        Assert.Contains("Mo Queen", await site.HereAsync());
    }

    [Fact]
    public async Task Accept_HalfAnHourLater_AsksForTheFileAgain()
    {
        await using var site = await OpenAsync();
        var page = await site.ShowAsync(Student);
        site.Test.Time.Advance(TimeSpan.FromMinutes(29));
        await site.Visitor.GetAsync("/account/password");
        site.Test.Time.Advance(TimeSpan.FromMinutes(2));

        var answer = await AcceptAsync(site.Visitor, page);

        Assert.Equal(["This roster is no longer held here. Choose the file again"], answer.Errors);
        Assert.NotNull(answer.Document.QuerySelector("input[type='file']"));
        Assert.Empty(await site.HereAsync());
    }

    [Fact]
    public async Task Turn_OfTheClock_LetsGoOfWhatWasHeldLongEnough()
    {
        await using var site = await OpenAsync();
        await site.ShowAsync(Student);
        var held = site.Application.Services.GetRequiredService<HeldRosters>();
        var sessions = Assert.IsAssignableFrom<System.Collections.IDictionary>(
            typeof(HeldRosters).GetField("shown", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(held));
        Assert.Single(sessions);

        site.Test.Time.Advance(HeldRosters.Shown);
        await site.Application.TurnAsync();

        Assert.Empty(sessions);
    }

    [Fact]
    public async Task Get_InAnotherSession_ShowsNothingOfIt()
    {
        await using var site = await OpenAsync();
        await site.ShowAsync(Student);
        var (_, second) = await site.AddSecondAsync();
        var elsewhere = await site.Application.VisitAsync(site.Administrator);

        foreach (var visitor in new[] { second, elsewhere })
            Assert.DoesNotContain("Ellis", (await visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drop_OfWhatWasShown_ForgetsIt()
    {
        await using var site = await OpenAsync();
        var page = await site.ShowAsync(Student);

        await site.Visitor.SubmitAsync(page, button: "Do not import");

        Assert.Contains("The roster, as a zip file", (await site.Visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Empty(await site.HereAsync());
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        await using var site = await OpenAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Zip(Student)), "Roster", "people.zip" } };

        var answer = await site.Visitor.Client.PostAsync(Page, form, TestSchool.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Ellis", (await site.Visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AFileToAPageThatTakesNone_IsRefused()
    {
        await using var site = await OpenAsync();
        using var form = new MultipartFormDataContent { { new StringContent("words"), "Current" } };

        var answer = await site.Visitor.Client.PostAsync("/account/password", form, TestSchool.Cancellation);

        Assert.Equal((HttpStatusCode.BadRequest, FileUploads.Refusal), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestSchool.Cancellation)));
    }
}
