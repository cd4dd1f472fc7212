using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Emergency;

/// <summary>What is known of a student is opened in an emergency, with a reason, and somebody is told (Z1).</summary>
public sealed class IndexTests : EmergencySchool
{
    [Fact]
    public async Task Get_ByWhoeverMayOpenNothing_IsAsIfItWereMissing()
    {
        var administrator = await School.Test.AddPersonAsync("Alex", "Administrator", PersonKind.Staff, Role.Staff, Role.Administrator);
        foreach (var person in new[] { School.Student, administrator, await School.Test.AddPersonAsync("Dana", "Officer", PersonKind.Outside, Role.DataProtectionOfficer) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(person, "/emergency")).Status);
            Assert.Null((await ReadAsync(person, "/told")).Document.QuerySelector("main a[href='/emergency']"));
        }
        Assert.StartsWith("/sign-in?", (await School.Application.Visit().GetAsync("/emergency")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in/code", (await (await School.Application.VisitAsync(Teacher, secondFactor: false)).GetAsync("/emergency")).Location, StringComparison.Ordinal);
        Assert.NotNull((await ReadAsync(Teacher, "/told")).Document.QuerySelector("main a[href='/emergency']"));
    }

    [Fact]
    public async Task Get_SaysBeforehandThatOneIsAskedWhyAndWhoIsTold()
    {
        var text = (await ReadAsync(Teacher, "/emergency")).Text;

        foreach (var said in new[] { "You are asked why", "The safeguarding lead is told at once", "after three hours", "Within a working day", "Phone first", "Call 999" })
            Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "true", "Write why you must know it now, in a few words")]
    [InlineData(" \n ", "true", "Write why you must know it now, in a few words")]
    [InlineData("He is missing", "", "It opens only where somebody is in danger now. Otherwise ask the safeguarding lead")]
    public async Task Post_WithoutAReasonOrWithoutDanger_SaysSoAndOpensNothing(string why, string danger, string expected)
    {
        var visitor = await School.VisitAsync(Teacher);

        var answer = await visitor.SubmitAsync(await ChooseAsync(visitor), new Dictionary<string, string> { ["Reason"] = why, ["IsDanger"] = danger }, button: "Open it for three hours");

        Assert.Equal([expected], answer.Errors);
        Assert.DoesNotContain(await School.Test.EntriesAsync(), entry => entry.Act == LedgerAct.EmergencyOpened);
        if (why.Trim().Length > 0)
            Assert.Equal(why, answer.Document.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Post_WritesWhoWhyAndWhat_BeforeAnythingIsRead_AndTellsTheLeadAtOnce()
    {
        var record = await School.TellAsync();
        var before = (await School.Test.EntriesAsync()).Count;
        var mails = (await StoreCounts.MailsToAsync(School.Test.School, School.Lead)).Count;

        await OpenAsync(Teacher);

        var entry = Assert.Single((await School.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.EmergencyOpened);
        Assert.Equal((Teacher.Value, Why, record.Value), (entry.Who, entry.Reason, Assert.Single(entry.Records)));
        Assert.Equal(new[] { School.Student.Value, School.Lead.Value }.Order(), entry.People.Order());
        Assert.Equal("Permit", entry.Decision!.Outcome);
        Assert.Equal(mails + 1, (await StoreCounts.MailsToAsync(School.Test.School, School.Lead)).Count);
        Assert.Equal("1", (await ReadAsync(School.Lead, "/desk")).Document.QuerySelector("[data-openings]")!.GetAttribute("data-openings"));
        Assert.Null((await ReadAsync(School.Deputy, "/desk")).Document.QuerySelector("[data-openings]"));
    }

    [Fact]
    public async Task Post_PressedTwice_OpensOnce()
    {
        var visitor = await School.VisitAsync(Teacher);
        var page = await ChooseAsync(visitor);

        var first = await SubmitAsync(visitor, page);
        var again = await SubmitAsync(visitor, page);

        Assert.Equal(first.Location, again.Location);
        Assert.Single(await School.Test.EntriesAsync(), entry => entry.Act == LedgerAct.EmergencyOpened);
    }

    [Fact]
    public async Task Post_OfTheirOwnChild_IsRefusedInWords_AndOpensNothing()
    {
        await School.TellAsync();
        await School.RelateAsync(Teacher, School.Student, RelationKind.GuardianOf);
        var visitor = await School.VisitAsync(Teacher);
        var page = await ChooseAsync(visitor);

        var answer = await SubmitAsync(visitor, page);

        foreach (var refused in new[] { page, answer })
        {
            Assert.Equal(["The policy does not let you open this. It says why below"], refused.Errors);
            var (sentences, clauses) = PolicySaid.Of(refused);
            Assert.Equal(["Somebody who works here does not read about their own child, relative or household."], sentences);
            Assert.Equal([("R2 Sometimes parents are not told", "/policy#R2")], clauses);
        }
        var entries = await School.Test.EntriesAsync();
        Assert.DoesNotContain(entries, entry => entry.Act == LedgerAct.EmergencyOpened);
        var refusal = Assert.Single(entries, entry => entry.Asked == LedgerAct.EmergencyOpened);
        Assert.Equal((LedgerAct.ActRefused, Teacher.Value, "Refuse"), (refusal.Act, refusal.Who, refusal.Decision!.Outcome));
        Assert.Equal([School.Student.Value], refusal.People);
    }

    [Fact]
    public async Task Post_OfAStudentOfWhomNothingIsKnown_AnswersAsOfOneOfWhomSomethingIs()
    {
        await School.Test.AddPersonAsync("Ned", "Nothing", PersonKind.Student);
        await School.TellAsync();
        var visitor = await School.VisitAsync(Teacher);
        List<(string Chosen, HttpStatusCode Status)> answers = [];
        foreach (var (given, family) in new[] { ("Sam", "Student"), ("Ned", "Nothing") })
        {
            var page = await ChooseAsync(visitor, given);
            var chosen = page.Document.QuerySelector("main")!;
            chosen.QuerySelectorAll("input[type=hidden], [data-open]").ToList().ForEach(element => element.Remove());
            answers.Add((chosen.InnerHtml.Replace($"{given} {family}", "", StringComparison.Ordinal), (await SubmitAsync(visitor, page)).Status));
        }

        Assert.Equal(answers[0], answers[1]);
    }

    /// <summary>A teacher opens nothing of it, so what the lead is told holds nothing of it either.</summary>
    [Fact]
    public async Task Post_ByATeacherWhereTheRecordIsAboutTheLead_OpensNothing_AndTellsTheLeadThatAlone()
    {
        var record = await School.TellAsync(DeskSchool.About(School.Student, new PersonInRecord(PartInRecord.Alleged, School.Lead, null)));

        var opened = await OpenAsync(Teacher);

        Assert.Equal(["Lena Lead"], await ToldAsync(School.Lead, opened));
        Assert.DoesNotContain(record.ToString(), (await ReadAsync(School.Lead, ReviewOf(opened))).Body, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(Teacher, opened)).Document.QuerySelector("[data-record]"));
    }

    [Fact]
    public async Task Post_WhereTheRecordIsNotTheLeads_TellsTheHeadAndNotTheLead()
    {
        await School.TellAsync(DeskSchool.About(School.Student, new PersonInRecord(PartInRecord.Alleged, Teacher, null), new PersonInRecord(PartInRecord.KeptOut, School.Lead, null)));
        var mails = (await StoreCounts.MailsToAsync(School.Test.School, School.Lead)).Count;

        var opened = await OpenAsync(School.Deputy);

        Assert.Equal(["Hanna Head"], await ToldAsync(School.Head, opened));
        Assert.Equal(mails, (await StoreCounts.MailsToAsync(School.Test.School, School.Lead)).Count);
        await AssertHiddenAsync(School.Lead, ReviewOf(opened));
    }

    [Fact]
    public async Task Post_ByWhoeverHoldsAnOffice_TellsThoseAbove_AndNeverTheirFamily()
    {
        await School.TellAsync();
        Assert.Equal(["Hanna Head"], await ToldAsync(School.Head, await OpenAsync(School.Lead)));
        Assert.Equal(["Lena Lead"], await ToldAsync(School.Lead, await OpenAsync(School.Deputy)));
        Assert.Equal(["Cora Chair"], await ToldAsync(School.Chair, await OpenAsync(School.Head)));

        await School.RelateAsync(School.Lead, Teacher, RelationKind.SameHousehold);
        Assert.Equal(["Dee Deputy"], await ToldAsync(School.Deputy, await OpenAsync(Teacher)));
    }
}
