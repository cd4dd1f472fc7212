using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

public sealed class LinkTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_WhereTheWordsSpeakOfSomebodyByInitials_AsksWhoThatIsUntilItIsSaid()
    {
        var zed = await school.Test.AddPersonAsync("Zed", "Quill", PersonKind.Student);
        var record = await school.TellAsync(DeskSchool.About(school.Student) with { Words = "Z.Q. was there, and it was in PE." });
        var lead = await school.VisitAsync(school.Lead);

        Assert.Equal("The words speak of ZQ. Say who that is", (await lead.GetAsync($"/records/{record}")).Document.QuerySelector("[data-initials]")!.TextContent.Trim());
        var found = await lead.PostAsync($"/records/{record}/link", new Dictionary<string, string> { ["Part"] = nameof(PartInRecord.Present), ["Query"] = "ZQ" }, button: "Find");
        Assert.Contains("Zed Quill", found.Text, StringComparison.Ordinal);
        Assert.Null((await (await school.VisitAsync(school.Writer)).GetAsync($"/records/{record}")).Document.QuerySelector("[data-initials]"));

        var reader = await school.Test.ReaderAsync(school.Lead);
        await school.Test.School.CommitAsync(TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(reader, record, PartInRecord.Present, zed, token), TestSchool.Cancellation);

        Assert.Null((await lead.GetAsync($"/records/{record}")).Document.QuerySelector("[data-initials]"));
    }

    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var record = await school.TellAsync();

        var answer = await school.Application.Visit().GetAsync($"/records/{record}/link");

        Assert.Equal((HttpStatusCode.Found, $"/sign-in?next=%2Frecords%2F{record}%2Flink"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task GetAndPost_ByTheWriterOrALeadWhoIsKeptOut_AnswerAsIfItWereMissing()
    {
        var record = await school.TellAsync(DeskSchool.About(school.Student, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null)));
        var before = (await school.Test.EntriesAsync()).Count;

        foreach (var person in new[] { school.Writer, school.Deputy })
        {
            var visitor = await school.VisitAsync(person);
            var missing = FormTokens.Without((await visitor.GetAsync($"/records/{Guid.NewGuid():N}/link")).Body);
            foreach (var handler in new[] { null, "find", "choose", "link" })
            {
                var answer = handler is null ? await visitor.GetAsync($"/records/{record}/link") : await PostAsync(visitor, record, handler, PartInRecord.Alleged, school.Head);
                Assert.Equal(HttpStatusCode.NotFound, answer.Status);
                Assert.Equal(missing, FormTokens.Without(answer.Body));
            }
        }

        var entries = (await school.Test.EntriesAsync()).Skip(before).ToList();
        Assert.DoesNotContain(entries, entry => entry.Act is LedgerAct.RecordLinked or LedgerAct.RecordOpened or LedgerAct.PeopleSearched);
        Assert.Equal(HttpStatusCode.NotFound, (await school.ReadAsync(school.Head, record)).Status);
    }

    [Fact]
    public async Task Get_ByTheLead_ShowsWhoWasDescribedAndIsAnOpening()
    {
        var record = await school.TellAsync(DeskSchool.About(school.Student, new PersonInRecord(PartInRecord.Alleged, null, "a man with a red van")));
        var before = (await school.Test.EntriesAsync()).Count;

        var page = await (await school.VisitAsync(school.Lead)).GetAsync($"/records/{record}/link");

        Assert.Equal("a man with a red van", page.Document.QuerySelector("dd .ic-words")!.TextContent);
        Assert.DoesNotContain("Sam", page.Text, StringComparison.Ordinal);
        Assert.Equal("true", page.Document.Body!.GetAttribute("data-confidential"));
        Assert.Contains((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordOpened && entry.Records.Contains(record.Value));
    }

    [Fact]
    public async Task Find_WithoutNameOrPart_SaysWhatToDoAndKeepsWhatWasTyped()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);

        var neither = await visitor.PostAsync($"/records/{record}/link", button: "Find");
        var name = await visitor.PostAsync($"/records/{record}/link", new Dictionary<string, string> { ["Query"] = "Dee" }, "Find");
        var part = await visitor.PostAsync($"/records/{record}/link", new Dictionary<string, string> { ["Part"] = "Alleged" }, "Find");
        var nonsense = await visitor.PostAsync($"/records/{record}/link", new Dictionary<string, string> { ["Part"] = "99", ["Query"] = "Dee" }, "Find");

        Assert.Equal(["Choose what they are in it", "Enter a name, or part of one"], neither.Errors.Order(StringComparer.Ordinal));
        Assert.Equal(["Choose what they are in it"], name.Errors);
        Assert.Equal("Dee", name.Document.QuerySelector("input[name=Query]")!.GetAttribute("value"));
        Assert.Equal(["Enter a name, or part of one"], part.Errors);
        Assert.Equal("Alleged", part.Document.QuerySelector("input[name=Part][checked]")!.GetAttribute("value"));
        Assert.Equal(["Choose what they are in it"], nonsense.Errors);
    }

    [Fact]
    public async Task Find_ByPartOfAName_ShowsWhoItIsAndIsInTheLedger()
    {
        var record = await school.TellAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        var page = await FindAsync(await school.VisitAsync(school.Lead), record, PartInRecord.Present, "dEé");
        var nobody = await FindAsync(await school.VisitAsync(school.Lead), record, PartInRecord.Present, "Zzyzx");

        Assert.Contains("Dee Deputy", page.Document.QuerySelector("[data-found]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody on the list has a name that begins so", nobody.Text, StringComparison.Ordinal);
        Assert.Contains((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.PeopleSearched && entry.People.Contains(school.Deputy.Value));
        Assert.DoesNotContain("d", page.Message.RequestMessage!.RequestUri!.Query.Replace("handler=find", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Choose_SomebodyPresent_SaysThatItShutsNobodyOut()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);

        var page = await ChooseAsync(visitor, record, PartInRecord.Present, "Dee", school.Deputy);
        var answer = await visitor.SubmitAsync(page, button: "Say so");

        Assert.Equal("It shuts nobody out. This cannot be taken back.", Effect(page));
        Assert.Equal($"/records/{record}", answer.Location);
        Assert.Contains("Was there Dee Deputy Linked by Lena Lead", (await visitor.FollowAsync(answer)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await school.ReadAsync(school.Deputy, record)).Status);
    }

    [Fact]
    public async Task Choose_AStudentOfALeadsFamily_SaysWhomItShutsOut_AndLinkingDoesSo()
    {
        await using var own = await DeskSchool.OpenAsync();
        await own.RelateAsync(own.Deputy, own.Student, RelationKind.GuardianOf);
        var record = await own.TellAsync(new DraftContent
        {
            Kind = RecordKind.Disclosure,
            AdultInvolved = AdultInvolved.No,
            People = [new PersonInRecord(PartInRecord.Spoke, null, "a boy from the summer school")],
            Words = DeskSchool.Words,
        });
        Assert.Equal(HttpStatusCode.OK, (await own.ReadAsync(own.Deputy, record)).Status);
        var before = (await own.Test.EntriesAsync()).Count;
        var visitor = await own.VisitAsync(own.Lead);

        var page = await ChooseAsync(visitor, record, PartInRecord.Spoke, "Sam", own.Student);
        Assert.Equal(HttpStatusCode.OK, (await own.ReadAsync(own.Deputy, record)).Status);
        await visitor.SubmitAsync(page, button: "Say so");

        Assert.Equal(
            "Nobody of Sam Student’s family or household will be able to open this record, whatever office they hold. This cannot be taken back. It shuts out Dee Deputy, who can open it now.",
            Effect(page));
        Assert.Contains("does not read about their own child", page.Document.QuerySelector("[data-policy-says]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await own.ReadAsync(own.Deputy, record)).Status);
        var entry = Assert.Single((await own.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordLinked);
        Assert.Equal((own.Lead.Value, record.Value, own.Student.Value), (entry.Who, Assert.Single(entry.Records), Assert.Single(entry.People)));
    }

    [Fact]
    public async Task Choose_ThemselvesAsAlleged_SaysBeforeThatTheyLoseIt_AndThenTheyDo()
    {
        var record = await school.TellAsync(DeskSchool.About(school.Student, new PersonInRecord(PartInRecord.Alleged, null, "the tall one from the office")));
        var visitor = await school.VisitAsync(school.Lead);

        var page = await ChooseAsync(visitor, record, PartInRecord.Alleged, "Lena", school.Lead);
        Assert.Equal(HttpStatusCode.OK, (await school.ReadAsync(school.Lead, record)).Status);
        var answer = await visitor.SubmitAsync(page, button: "Say so, and lose this record");

        Assert.Equal(
            "Lena Lead and everybody of their family or household will never be able to open this record, whatever office they hold. This cannot be taken back. "
            + "It shuts out Dee Deputy, who can open it now. It tells Hanna Head. "
            + "It shuts you out. You will not be able to open this record again. Make sure that somebody else has it.",
            Effect(page));
        Assert.Equal("/desk", answer.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await school.ReadAsync(school.Lead, record)).Status);
        Assert.Contains("Linked by Lena Lead", (await school.ReadAsync(school.Head, record)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_TheLastWhoMayKnow_ShowsTheNumbersOutside()
    {
        var record = await school.TellAsync(DeskSchool.About(school.Student) with { AdultInvolved = AdultInvolved.Head });
        var visitor = await school.VisitAsync(school.Chair);

        var page = await ChooseAsync(visitor, record, PartInRecord.Alleged, "Cora", school.Chair);

        Assert.Contains("Nobody here may be told who has no part in it. Phone one of these now", Effect(page), StringComparison.Ordinal);
        Assert.Contains("designated officer (LADO): 01632 960103", Effect(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_Twice_IsOneLink()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);
        var page = await ChooseAsync(visitor, record, PartInRecord.Concerned, "Sam", school.Student);

        await visitor.SubmitAsync(page, button: "Say so");
        await visitor.SubmitAsync(page, button: "Say so");

        Assert.Single((await school.ReadAsync(school.Lead, record)).Document.QuerySelectorAll("main .govuk-hint"), hint => hint.TextContent == "Linked by Lena Lead");
    }

    [Fact]
    public async Task ChooseAndLink_SomebodyThereIsNot_AreNotFound()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);

        foreach (var handler in new[] { "choose", "link" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(visitor, record, handler, PartInRecord.Present, PersonId.From(Guid.NewGuid()))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(visitor, record, handler, (PartInRecord)77, school.Deputy)).Status);
        }
    }

    private static string Effect(Answer page) =>
        string.Join(' ', page.Document.QuerySelector("[data-effect]")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task<Answer> FindAsync(Visitor visitor, RecordId record, PartInRecord part, string name) =>
        visitor.PostAsync($"/records/{record}/link", new Dictionary<string, string> { ["Query"] = name, ["Part"] = part.ToString() }, "Find");

    private static async Task<Answer> ChooseAsync(Visitor visitor, RecordId record, PartInRecord part, string name, PersonId person) =>
        await visitor.SubmitAsync(await FindAsync(visitor, record, part, name), new Dictionary<string, string> { ["person"] = person.ToString() }, form: "[data-found] form");

    private static async Task<Answer> PostAsync(Visitor visitor, RecordId record, string handler, PartInRecord part, PersonId person)
    {
        var token = (await visitor.GetAsync("/mine")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Part", part.ToString()), new("person", person.ToString()), new("Query", "Dee")]);
        var path = $"/records/{record}/link?handler={handler}";
        return await Answer.ReadAsync(await visitor.Client.PostAsync(path, form, TestSchool.Cancellation), path);
    }
}
