using InConfidence.People;
using static InConfidence.Web.Tests.Pages.Rosters.RosterSite;

namespace InConfidence.Web.Tests.Pages.Rosters;

/// <summary>Who is guardian of whom decides who may know: two people look before a file changes it.</summary>
public sealed class SecondPersonTests
{
    [Fact]
    public async Task Accept_OfANewGuardian_WaitsForASecondAdministrator()
    {
        await using var site = await OpenAsync();
        await site.ImportAsync(Student);
        var (second, visitor) = await site.AddSecondAsync();

        var answer = await AcceptAsync(site.Visitor, await site.ShowAsync(Student, Parent));
        var waiting = await site.Visitor.FollowAsync(answer);
        var before = await site.HereAsync();
        var page = await visitor.GetAsync(Page);
        var done = await AcceptAsync(visitor, page);

        Assert.Contains("Some of what you accepted needs a second person.", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gil", waiting.Text, StringComparison.Ordinal);
        Assert.Equal(["Ellis Altenwerth"], before);
        Assert.Contains("Another administrator has accepted this", page.Text, StringComparison.Ordinal);
        Assert.Contains("Gil Altenwerth would become guardian of Ellis Altenwerth.", page.Text, StringComparison.Ordinal);
        Assert.Equal("/roster?imported=true", done.Location);
        Assert.Equal(["Ellis Altenwerth", "Gil Altenwerth"], await site.HereAsync());
        Assert.Single((await site.DirectoryAsync()).Relations);
        var entry = (await site.ImportsAsync())[^1];
        Assert.Equal(second.Value, entry.Who);
        Assert.Contains($"first by {site.Administrator}", entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_ByTheSecondWithoutATick_ChangesNothing()
    {
        await using var site = await OpenAsync();
        await site.ImportAsync(Student);
        var (_, visitor) = await site.AddSecondAsync();
        await AcceptAsync(site.Visitor, await site.ShowAsync(Student, Parent));

        var answer = await visitor.SubmitAsync(await visitor.GetAsync(Page), button: "Accept");

        Assert.Equal(["Look at each of these and tick it, or do not import"], answer.Errors);
        Assert.Equal(["Ellis Altenwerth"], await site.HereAsync());
    }

    [Fact]
    public async Task Accept_TwiceByTheSamePerson_DoesNotCountAsTwo()
    {
        await using var site = await OpenAsync();
        await site.ImportAsync(Student);
        await site.AddSecondAsync();
        await AcceptAsync(site.Visitor, await site.ShowAsync(Student, Parent));

        await AcceptAsync(site.Visitor, await site.ShowAsync(Student, Parent));
        var elsewhere = await site.Application.VisitAsync(site.Administrator);

        Assert.DoesNotContain("Gil", (await elsewhere.GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Equal(["Ellis Altenwerth"], await site.HereAsync());
    }

    [Fact]
    public async Task Accept_WhereNobodyElseRunsThePlace_HoldsAtOnce()
    {
        await using var site = await OpenAsync();
        await site.ImportAsync(Student);

        await AcceptAsync(site.Visitor, await site.ShowAsync(Student, Parent));

        Assert.Equal(["Ellis Altenwerth", "Gil Altenwerth"], await site.HereAsync());
    }

    [Fact]
    public async Task Accept_AfterTheSchoolChanged_IsAFirstAcceptanceAgain()
    {
        await using var site = await OpenAsync();
        await site.ImportAsync(Student);
        var (_, visitor) = await site.AddSecondAsync();
        await AcceptAsync(site.Visitor, await site.ShowAsync(Student, Parent));
        var page = await visitor.GetAsync(Page);
        await site.Test.AddPersonAsync("Gil", "Altenwerth", PersonKind.Guardian);

        var anew = await AcceptAsync(visitor, page);
        var answer = await AcceptAsync(visitor, anew);

        Assert.Equal(["Something has changed since this was shown. Look again: this is what would change now"], anew.Errors);
        Assert.Equal(Page, answer.Location);
        Assert.Equal(["Ellis Altenwerth"], await site.HereAsync());
        Assert.Contains("Another administrator has accepted this", (await site.Visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeBack_ByTheFirst_AsksNobodyAnyMore()
    {
        await using var site = await OpenAsync();
        await site.ImportAsync(Student);
        var (_, visitor) = await site.AddSecondAsync();
        var waiting = await site.Visitor.FollowAsync(await AcceptAsync(site.Visitor, await site.ShowAsync(Student, Parent)));

        await site.Visitor.SubmitAsync(waiting, button: "Take it back");

        Assert.DoesNotContain("Gil", (await visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drop_ByTheSecond_ChangesNothing()
    {
        await using var site = await OpenAsync();
        await site.ImportAsync(Student);
        var (_, visitor) = await site.AddSecondAsync();
        await AcceptAsync(site.Visitor, await site.ShowAsync(Student, Parent));

        await visitor.PostAsync(Page, button: "Do not import");

        Assert.DoesNotContain("needs a second person", (await site.Visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Equal(["Ellis Altenwerth"], await site.HereAsync());
    }
}
