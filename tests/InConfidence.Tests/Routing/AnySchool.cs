using CsCheck;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;

namespace InConfidence.Tests.Routing;

/// <summary>Random small schools, in which people hold several roles and are related across, and random matters in them.</summary>
internal static class AnySchool
{
    public static readonly IReadOnlyList<PersonId> People =
        [.. Enumerable.Range(1, 8).Select(number => new PersonId(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])))];

    private static readonly Role[] Offices = [Role.SafeguardingLead, Role.DeputyLead, Role.DeputyLead, Role.Head, Role.Chair, Role.Staff, Role.Administrator];

    private static readonly PersonKind[] KindsOfPeople =
        [PersonKind.None, PersonKind.Student, PersonKind.Staff, PersonKind.Guardian, PersonKind.HostFamily, PersonKind.Guardian | PersonKind.Volunteer, PersonKind.Contractor, PersonKind.Supply];

    private static readonly Gen<PersonId> Person = Gen.OneOf(People.ToArray());

    private static readonly Gen<RoleHolder> Holder = Gen.Select(Person, Gen.OneOf(Offices), (person, role) => new RoleHolder(person, role));

    private static readonly Gen<PersonRelation> Relation =
        Gen.Select(Person, Person, Gen.OneOf(Enum.GetValues<RelationKind>()), (from, to, kind) => new PersonRelation(from, to, kind));

    public static readonly Gen<SchoolNow> School =
        from holders in Holder.Array[0, 9]
        from relations in Relation.Array[0, 4]
        from kinds in Gen.OneOf(KindsOfPeople).Array[8]
        from duty in Person.Array[0, 3]
        select new SchoolNow
        {
            Holders = [.. holders.Distinct()],
            Relations = relations,
            Kinds = People.Zip(kinds).ToDictionary(pair => pair.First, pair => pair.Second),
            OnDuty = duty,
        };

    public static readonly Gen<Matter> Matter =
        from kind in Gen.OneOf(Enum.GetValues<RecordKind>())
        from adult in Gen.OneOf(Enum.GetValues<AdultInvolved>())
        from writer in Person
        from alleged in Person.Array[0, 2]
        from keptOut in Person.Array[0, 1]
        from students in Person.Array[0, 2]
        select new Matter { Kind = kind, AdultInvolved = adult, Writer = writer, Alleged = alleged, KeptOut = keptOut, Students = students };

    public static readonly Gen<(Matter Matter, SchoolNow School)> Case = Gen.Select(Matter, School);
}
