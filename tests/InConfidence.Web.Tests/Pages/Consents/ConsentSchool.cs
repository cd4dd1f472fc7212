using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Consents;

/// <summary>Students with parents, of whom one is 18.</summary>
internal static class ConsentSchool
{
    public static async Task<(PersonId Student, PersonId Mother)> AddFamilyAsync(this DeskSchool school, string name, DateOnly? born)
    {
        var mother = await school.Test.AddPersonAsync("Mia", name, PersonKind.Guardian);
        var student = await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonAdded),
            (unit, _) => Task.FromResult(unit.AddPerson(PersonKind.Student, new PersonProfile { GivenName = "Noor", FamilyName = name, BirthDate = born })),
            TestSchool.Cancellation);
        await school.RelateAsync(mother, student, RelationKind.GuardianOf);
        return (student, mother);
    }

    public static Task<Answer> ConsentAsync(this Visitor visitor, string path, PersonId to, string matter) => visitor.PostAsync(
        path, new Dictionary<string, string> { ["Form.To"] = to.ToString(), ["Form.Matters"] = matter, ["Form.Words"] = "You may tell  her" }, "They may be told");
}
