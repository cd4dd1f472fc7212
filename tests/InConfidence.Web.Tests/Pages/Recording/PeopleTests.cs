using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class PeopleTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Find_ByPartOfAName_ShowsWhoItIsAndIsInTheLedger()
    {
        var journey = await Journey.BeginAsync(school);
        var before = (await school.Test.EntriesAsync()).Count;

        var page = await journey.PostAsync("/people/who", new() { ["Query"] = "stud" }, "Find");

        Assert.Contains("Sam Student", page.Document.QuerySelector("[data-found]")!.TextContent, StringComparison.Ordinal);
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.PeopleSearched);
        Assert.Contains(school.Student.Value, entry.People);
        Assert.DoesNotContain("stud", page.Message.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_WhoToldYou_FindsStudentsAloneAndSaysWhoHasLeft()
    {
        await using var own = await DeskSchool.OpenAsync();
        var left = await own.Test.AddPersonAsync("Samantha", "Leaver", PersonKind.Student);
        await own.Test.AddPersonAsync("Samuel", "Teacher", PersonKind.Staff);
        var profile = (await own.Test.School.DirectoryAsync(Testing.TestSchool.Cancellation)).Find(left)!.Profile;
        await own.Test.School.CommitAsync(
            Testing.TestSchool.Because(LedgerAct.PersonChanged),
            (unit, token) => Data.People.PeopleStore.ChangePersonAsync(unit, left, PersonKind.Student, profile, new DateOnly(2026, 7, 1), token),
            Testing.TestSchool.Cancellation);
        var journey = await Journey.BeginAsync(own);

        var page = await journey.PostAsync("/people/who", new() { ["Query"] = "sam" }, "Find");

        var found = page.Document.QuerySelectorAll(".ic-found__person").Select(button => string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["Samantha Leaver Student, has left", "Sam Student Student"], found);
        await journey.Visitor.SubmitAsync(page, new Dictionary<string, string> { ["person"] = left.ToString() }, form: "[data-found] form");
        Assert.Equal(left, Assert.Single((await journey.KeptAsync()).People).Person);
    }

    [Fact]
    public async Task Find_NobodyOfThatName_SaysWhatToDoAndKeepsWhatWasTyped()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.PostAsync("/people/who", new() { ["Query"] = "Zzyzx" }, "Find");

        Assert.Contains("Nobody on the list has a name that begins so", page.Text, StringComparison.Ordinal);
        Assert.Equal("Zzyzx", page.Document.QuerySelector("input[name=Query]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Find", "Enter a name, or part of one")]
    [InlineData("Add", "Describe them in a few words, or find them by name above")]
    public async Task Post_WithNothingTyped_SaysWhatToDo(string button, string sentence)
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.PostAsync("/people/who", button: button);

        Assert.Equal([sentence], page.Errors);
    }

    [Fact]
    public async Task Add_WhoSpokeAndAnotherWhomItConcerns_KeepsBothWithTheirParts()
    {
        var journey = await Journey.BeginAsync(school);

        await journey.FindAsync("who", "Sam", school.Student);
        await journey.PostAsync("/people/who", new() { ["Description"] = "her \"cousin\", red coat", ["Part"] = "Concerned" }, "Add");
        var page = await journey.GetAsync("/people/who");

        Assert.Equal(
            [new PersonInRecord(PartInRecord.Spoke, school.Student, null), new PersonInRecord(PartInRecord.Concerned, null, "her \"cousin\", red coat")],
            (await journey.KeptAsync()).People);
        Assert.Equal(2, page.Document.QuerySelectorAll("[data-chosen] li").Length);
    }

    [Fact]
    public async Task Add_Twice_KeepsOne()
    {
        var journey = await Journey.BeginAsync(school);

        await journey.FindAsync("who", "Sam", school.Student, PartInRecord.Spoke);
        await journey.FindAsync("who", "Sam", school.Student, PartInRecord.Spoke);

        Assert.Single((await journey.KeptAsync()).People);
    }

    [Fact]
    public async Task Remove_TakesOnePersonOut()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.FindAsync("who", "Sam", school.Student);

        var answer = await journey.PostAsync("/people/who", button: "Remove this person");

        Assert.Equal(journey.Path + "/people/who", answer.Location);
        Assert.Empty((await journey.KeptAsync()).People);
    }

    [Fact]
    public async Task Add_APartThatThePageDoesNotAskFor_TakesTheOneThatItAsksFor()
    {
        var journey = await Journey.BeginAsync(school);
        var found = await journey.PostAsync("/people/kept-out", new() { ["Query"] = "Dee" }, "Find");

        await journey.Visitor.SubmitAsync(
            found, new Dictionary<string, string> { ["Part"] = "Spoke", ["person"] = school.Deputy.ToString() }, form: "[data-found] form");

        Assert.Equal(PartInRecord.KeptOut, Assert.Single((await journey.KeptAsync()).People).Part);
    }

    [Theory]
    [InlineData("/people/alleged", "The person alleged never reads it.")]
    [InlineData("/people/kept-out", "The writer named this person as somebody who must not see it.")]
    [InlineData("/people/who", null)]
    public async Task Get_WhereSomebodyIsShutOut_SaysByWhichClause(string step, string? sentence)
    {
        var journey = await Journey.BeginAsync(school);

        var said = (await journey.GetAsync(step)).Document.QuerySelector("[data-policy-says]")?.TextContent;

        Assert.Equal(sentence is null, said is null);
        Assert.Contains(sentence ?? "", said ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continue_WithNobody_IsAnAnswer()
    {
        var journey = await Journey.BeginAsync(school);

        var next = await journey.PostAsync("/people/who", button: "Continue: I don’t know");

        Assert.Equal(journey.Path + "/adult", next.Location);
    }

    [Fact]
    public async Task Get_APageThatThereIsNot_IsMissing()
    {
        var journey = await Journey.BeginAsync(school);

        Assert.Equal(HttpStatusCode.NotFound, (await journey.GetAsync("/people/anybody")).Status);
    }

    [Fact]
    public async Task Add_SomebodyWhoMustNotSeeWhatWasToldAlready_ShutsThemOutAtOnce()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("not my aunt");
        await journey.PostAsync("/tell", button: "Tell them now");
        var record = (await journey.RecordAsync())!.Value;
        Assert.Equal(HttpStatusCode.OK, (await school.ReadAsync(school.Deputy, record)).Status);

        await journey.FindAsync("kept-out", "Dee", school.Deputy);

        Assert.Equal(HttpStatusCode.NotFound, (await school.ReadAsync(school.Deputy, record)).Status);
    }

    [Fact]
    public async Task Concern_AboutAnAdult_ShutsThatAdultOut()
    {
        var journey = await Journey.BeginAsync(school, "Something about an adult");
        await journey.FindAsync("who", "Dee", school.Deputy);
        await journey.PostAsync("/people/who", button: "Continue");
        await journey.AdultAsync(AdultInvolved.SafeguardingTeam);
        await journey.WordsAsync("He keeps the door locked.");
        await journey.SendAsync();

        var record = (await journey.RecordAsync())!.Value;
        Assert.Equal(HttpStatusCode.NotFound, (await school.ReadAsync(school.Deputy, record)).Status);
        Assert.Equal(HttpStatusCode.OK, (await school.ReadAsync(school.Head, record)).Status);
    }
}
