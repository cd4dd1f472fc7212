using InConfidence.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Routing;

namespace InConfidence.Data.Cases;

/// <summary>A grant as a telling: what is known of a record, with who would be told and how much.</summary>
internal static class GrantSituation
{
    private static readonly Dictionary<CasePart, string> Contents = new()
    {
        [CasePart.Existence] = "content=existence",
        [CasePart.CareInstruction] = "content=care-instruction",
        [CasePart.Summary] = "content=summary",
        [CasePart.Words] = "content=words",
        [CasePart.Whole] = "content=whole",
    };

    public static Situation Of(Situation known, Reader reader, RecordRow record, PersonId student, NewGrant grant)
    {
        var situation = known.With(Fact(Contents[grant.Part]), true).With(Fact("recipient.in-circle"), true).With(Fact("recipient.needs-it"), true).With(Fact("lead.decided"), true);
        if (grant.Person is not { } person)
            return situation.With(Vocabulary.Of(Recipient.HouseStaff), true);
        var found = reader.Directory.Find(person)!;
        var family = reader.Directory.FamilyOf(person);
        return situation.With(Vocabulary.Of(RecipientOf(found, reader.Today)), true)
            .With(Fact("recipient.alleged"), Is(record, PartInRecord.Alleged, person.Equals))
            .With(Fact("recipient.family-of-alleged"), Is(record, PartInRecord.Alleged, family.Contains))
            .With(Fact("recipient.family-of-student"), family.Contains(student) || Is(record, PartInRecord.Spoke, family.Contains) || Is(record, PartInRecord.Concerned, family.Contains))
            .With(Fact("recipient.conflicted"), new Conflicts(Routes.MatterOf(record), reader.Directory.Relations).Concern(person));
    }

    private static Recipient RecipientOf(DirectoryPerson person, DateOnly today) =>
        person.Holds(Role.SafeguardingLead, today) ? Recipient.SafeguardingLead
        : person.Holds(Role.DeputyLead, today) ? Recipient.DeputyLead
        : person.Holds(Role.Head, today) ? Recipient.Head
        : person.Profile.House is { Length: > 0 } ? Recipient.HouseStaff
        : Recipient.Staff;

    private static bool Is(RecordRow record, PartInRecord part, Func<PersonId, bool> whom) => record.People.Exists(person => person.Part == part && whom(person.Person));

    private static Fact Fact(string name) => Vocabulary.Find(name) ?? throw new InvalidOperationException($"There is no fact {name}.");
}
