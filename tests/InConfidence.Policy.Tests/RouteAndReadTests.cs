using CsCheck;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;

namespace InConfidence.Policy.Tests;

/// <summary>Routing and the policy are two rooms with one meaning: whoever is told may read, and nobody conflicted may.</summary>
public sealed class RouteAndReadTests
{
    private static readonly IReadOnlyList<PersonId> People =
        [.. Enumerable.Range(1, 7).Select(number => new PersonId(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])))];

    private static readonly Gen<PersonId> Person = Gen.OneOf(People.ToArray());

    private static readonly Gen<(Matter Matter, SchoolNow School)> Case =
        from holders in Gen.Select(Person, Gen.OneOf(Enum.GetValues<Role>()), (person, role) => new RoleHolder(person, role)).Array[0, 9]
        from relations in Gen.Select(Person, Person, Gen.OneOf(Enum.GetValues<RelationKind>()), (one, other, kind) => new PersonRelation(one, other, kind)).Array[0, 3]
        from recordKind in Gen.OneOf(Enum.GetValues<RecordKind>())
        from adult in Gen.OneOf(Enum.GetValues<AdultInvolved>())
        from writer in Person
        from alleged in Person.Array[0, 2]
        from keptOut in Person.Array[0, 1]
        from students in Person.Array[0, 2]
        select (
            new Matter { Kind = recordKind, AdultInvolved = adult, Writer = writer, Alleged = alleged, KeptOut = keptOut, Students = students },
            new SchoolNow { Holders = [.. holders.Distinct()], Relations = relations });

    [Fact]
    public void Decide_ForEverybodyOnTheRoute_Permits() =>
        Case.Sample(given =>
        {
            var route = Route.Of(given.Matter, given.School);
            return route.Recipients.Concat(route.Climb.SelectMany(step => step)).All(holder =>
                PolicyDocument.Shipped.Decide(Act.ReadRecord, Reader(given.Matter, given.School, route, holder.Person, alerted: true)).IsPermitted);
        }, iter: Tries.Of(10_000));

    [Fact]
    public void Decide_ForAnybodyConflicted_RefusesWhateverTheyHold() =>
        Case.Sample(given =>
        {
            var route = Route.Of(given.Matter, given.School);
            var conflicts = new Conflicts(given.Matter, given.School.Relations);
            return People.Where(conflicts.Concern).All(person =>
                !PolicyDocument.Shipped.Decide(Act.ReadRecord, Reader(given.Matter, given.School, route, person, alerted: true)).IsPermitted);
        }, iter: Tries.Of(10_000));

    [Fact]
    public void Decide_ForAnybodyOffTheRouteAndNotTheWriter_RefusesAnAdultsMatterToTheTeam() =>
        Case.Where(given => given.Matter.Kind == RecordKind.ConcernAboutAdult).Sample(given =>
        {
            var route = Route.Of(given.Matter, given.School);
            return People.Where(person => person != given.Matter.Writer && given.School.Holders.Where(holder => holder.Person == person)
                    .All(holder => holder.Role is Role.SafeguardingLead or Role.DeputyLead or Role.Staff))
                .All(person => !PolicyDocument.Shipped.Decide(Act.ReadRecord, Reader(given.Matter, given.School, route, person, alerted: false)).IsPermitted);
        }, iter: Tries.Of(10_000));

    private static Situation Reader(Matter matter, SchoolNow school, Route route, PersonId reader, bool alerted)
    {
        var family = new FamilyTies(school.Relations).Of(reader);
        var situation = Readers.Anybody.About(matter.Kind, route.AdultInvolved)
            .With(Vocabulary.ReaderIsWriter, matter.Writer == reader)
            .With(Vocabulary.ReaderIsAlerted, alerted)
            .With(Vocabulary.ReaderIsAlleged, matter.Alleged.Contains(reader))
            .With(Vocabulary.ReaderIsKeptOut, matter.KeptOut.Contains(reader))
            .With(Vocabulary.ReaderIsFamilyOfAlleged, matter.Alleged.Any(family.Contains))
            .With(Vocabulary.ReaderIsFamilyOfStudent, matter.Students.Any(family.Contains));
        return school.Holders.Where(holder => holder.Person == reader)
            .Aggregate(situation, (known, holder) => known.With(Vocabulary.Of(holder.Role), true));
    }
}
