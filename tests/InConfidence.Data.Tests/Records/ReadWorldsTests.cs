using System.Globalization;
using InConfidence.Alerts;
using InConfidence.Data.Accounts;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Schools;

namespace InConfidence.Data.Tests.Records;

/// <summary>The condition of a list, its count and the answer about one record agree, in schools made at random; <see cref="ReadRuleTests"/> asks databases the same.</summary>
public sealed class ReadWorldsTests
{
    /// <summary>How many schools are made; 100,000 take a few minutes.</summary>
    private const string Worlds = "INCONFIDENCE_TEST_READ_WORLDS";

    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly SchoolSettings Settings = new() { Name = "Any School" };

    [Fact]
    public void Filter_AndDecide_AgreeInSchoolsMadeAtRandom()
    {
        var worlds = int.Parse(Environment.GetEnvironmentVariable(Worlds) ?? "1000", CultureInfo.InvariantCulture);
        var (permitted, refused) = (0, 0);
        for (var seed = 0; seed < worlds; seed++)
        {
            var random = new Random(seed);
            var people = Enumerable.Range(0, 5).Select(_ => Person(random)).ToList();
            var relations = Enumerable.Range(0, random.Next(3)).Select(_ => new PersonRelation(Any(people, random), Any(people, random), (RelationKind)random.Next(1, 5))).ToList();
            var directory = new SchoolDirectory(1, Settings, people, relations, []);
            var reader = new Reader(people[0], Session(people[0].Id, random.Next(8) > 0), directory, Today);
            var rows = Enumerable.Range(0, 3).Select(_ => Record(people, random)).ToList();

            var filter = ReadRule.Filter(reader).Compile(preferInterpretation: true);
            var listed = rows.Where(filter).Select(row => row.Id).ToHashSet();

            Assert.Equal(listed.Count, rows.Count(filter));
            foreach (var row in rows)
            {
                var isPermitted = ReadRule.Decide(reader, row).Outcome == nameof(Outcome.Permit);
                Assert.True(isPermitted == listed.Contains(row.Id), $"world {seed}: {row.Kind}, {row.AdultInvolved}");
                permitted += isPermitted ? 1 : 0;
                refused += isPermitted ? 0 : 1;
            }
        }
        Assert.InRange(permitted, worlds / 10, refused * 10);
    }

    private static DirectoryPerson Person(Random random)
    {
        var kind = (PersonKind)(1 << random.Next(0, 8));
        RoleGrant[] roles = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new RoleGrant((Role)random.Next(1, 8), Today.AddDays(random.Next(-9, 2)), random.Next(3) == 0 ? Today.AddDays(random.Next(-2, 9)) : null))];
        return new DirectoryPerson(PersonId.From(Id(random)), random.Next(3) > 0 ? PersonKind.Staff : kind, new PersonProfile { GivenName = "A", FamilyName = "B" }, random.Next(8) == 0 ? Today.AddDays(random.Next(-2, 3)) : null, roles);
    }

    private static Session Session(PersonId person, bool secondFactor) =>
        new(Guid.NewGuid(), AccountId.From(Guid.NewGuid()), person, default, default, secondFactor ? DateTimeOffset.UnixEpoch : null);

    private static RecordRow Record(List<DirectoryPerson> people, Random random)
    {
        var record = new RecordRow
        {
            Id = RecordId.From(Id(random)), Kind = (RecordKind)random.Next(1, 4), AdultInvolved = (AdultInvolved)random.Next(0, 7), Writer = Any(people, random), ReleasedAt = default,
        };
        for (var parts = random.Next(4); parts > 0; parts--)
            record.People.Add(new RecordPersonRow { Id = Id(random), Record = record.Id, Person = Any(people, random), Part = (PartInRecord)random.Next(1, 6) });
        for (var alerts = random.Next(3); alerts > 0; alerts--)
            record.Alerts.Add(new AlertRow { Id = AlertId.From(Id(random)), Record = record.Id, Person = Any(people, random), AsRole = (Role)random.Next(1, 8), Cause = AlertCause.Record });
        return record;
    }

    private static PersonId Any(List<DirectoryPerson> people, Random random) => people[random.Next(people.Count)].Id;

    private static Guid Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
