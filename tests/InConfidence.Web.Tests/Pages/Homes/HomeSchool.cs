using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Homes;

/// <summary>Records and people by which a way home is shut, in the school of the desk.</summary>
internal static class HomeSchool
{
    /// <summary>What a student said, and where it comes from; null where nobody asked.</summary>
    public static DraftContent From(PersonId student, string? source, params PersonInRecord[] others) => source is null
        ? DeskSchool.About(student, others)
        : DeskSchool.About(student, others).WithAnswer("source", QuestionAnswer.Answered(("source", source)));

    /// <summary>The lead says what is known of a record.</summary>
    public static async Task KnowAsync(this DeskSchool school, RecordId record, params string[] facts)
    {
        var reader = await school.Test.ReaderAsync(school.Lead);
        Assert.IsType<AssessOutcome.Saved>(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordAssessed),
            (unit, token) => unit.AssessAsync(reader, record, new Assessment(facts.ToDictionary(fact => fact, _ => true), ""), 0, PolicyDocument.Shipped, token),
            TestSchool.Cancellation));
    }

    /// <summary>Somebody of a house.</summary>
    public static Task<PersonId> AddToHouseAsync(this DeskSchool school, string name, PersonKind kind, string house, Role? role = null) => school.Test.School.CommitAsync(
        TestSchool.Because(LedgerAct.PersonAdded),
        (unit, _) =>
        {
            var person = unit.AddPerson(kind, new PersonProfile { GivenName = name, FamilyName = "Elm", House = house, Mail = $"{name}@school.example".ToLowerInvariant() });
            if (role is { } held)
                unit.GrantRole(person, new RoleGrant(held, new DateOnly(2020, 1, 1), null));
            return Task.FromResult(person);
        },
        TestSchool.Cancellation);
}
