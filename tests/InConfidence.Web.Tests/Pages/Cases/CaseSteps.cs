using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>A case about Sam, who was harmed, and another student, who is alleged; the record is Sam's alone.</summary>
internal sealed record OpenedCase(DeskSchool School, CaseId Id, RecordId Record, PersonId Other)
{
    public string Path => $"/cases/{Id}";

    public static async Task<OpenedCase> OfAsync(DeskSchool school, params PersonInRecord[] others)
    {
        var other = await school.Test.AddPersonAsync("Ben", "Student", PersonKind.Student);
        var record = await school.TellAsync(DeskSchool.About(school.Student, [new PersonInRecord(PartInRecord.Alleged, other, null), .. others]));
        var lead = await school.Test.ReaderAsync(school.Lead);
        var id = CaseId.From(Guid.NewGuid());
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.CaseOpened),
            (unit, token) => unit.OpenCaseAsync(lead, id, record, [new(school.Student, new(RoleInCase.Harmed, "Online"), true), new(other, new(RoleInCase.Alleged, "Online"), false)], token),
            TestSchool.Cancellation);
        return new OpenedCase(school, id, record, other);
    }

    public async Task<CaseView> ViewAsync() => (await School.Test.School.OpenCaseFileAsync(await School.Test.ReaderAsync(School.Lead), Id, TestSchool.Cancellation))!;

    public async Task<StrandId> StrandAsync(PersonId student) => (await ViewAsync()).Strands.Single(strand => strand.Student == student).Id;

    /// <summary>Tells somebody by the page what to do, as the lead.</summary>
    public async Task<GrantId> TellAsync(PersonId person, string care = "Look in at lights out")
    {
        var path = $"{Path}/tell/{await StrandAsync(School.Student)}";
        var lead = await School.VisitAsync(School.Lead);
        var answer = await lead.SubmitAsync(await ChooseAsync(lead, path, person), new Dictionary<string, string> { ["Form.Text"] = care, ["Form.Purpose"] = "to keep her safe" });
        Assert.Equal(Path + "#circle", answer.Location);
        return (await ViewAsync()).Circle.Last(grant => grant.Person == person).Id;
    }

    /// <summary>The page after somebody was found and pressed.</summary>
    public async Task<Answer> ChooseAsync(Visitor visitor, string path, PersonId person)
    {
        var name = (await School.Test.School.DirectoryAsync(TestSchool.Cancellation)).Find(person)!.Profile.GivenName;
        var found = await visitor.PostAsync(path, new Dictionary<string, string> { ["Query"] = name }, "Find");
        return await visitor.SubmitAsync(found, new Dictionary<string, string> { ["person"] = person.ToString() }, form: "[data-found] form");
    }

    /// <summary>Whoever may not know gets the answer of what is missing.</summary>
    public async Task AssertHiddenAsync(string path, params PersonId[] people)
    {
        Assert.StartsWith("/sign-in?", (await School.Application.Visit().GetAsync(path)).Location, StringComparison.Ordinal);
        foreach (var person in people)
        {
            var visitor = await School.VisitAsync(person);
            var answer = await visitor.GetAsync(path);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(FormTokens.Without((await visitor.GetAsync("/cases/" + Guid.NewGuid().ToString("N"))).Body), FormTokens.Without(answer.Body));
        }
    }
}
