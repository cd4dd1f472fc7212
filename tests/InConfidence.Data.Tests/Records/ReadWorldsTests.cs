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
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Records;

/// <summary>
/// The condition of a list, its count and the answer about one record agree, in schools made at random: of many in memory, of some in the
/// database under test. <see cref="ReadRuleTests"/> asks one school everything.
/// </summary>
public sealed class ReadWorldsTests
{
    /// <summary>How many schools are made; 100,000 take a few minutes. Every hundredth is asked of a database, 300 at least.</summary>
    private static readonly int Worlds = int.Parse(Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_READ_WORLDS") ?? "1000", CultureInfo.InvariantCulture);

    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly SchoolSettings Settings = new() { Name = "Any School" };

    [Fact, OnOneDatabase]
    public void Filter_AndDecide_AgreeInSchoolsMadeAtRandom()
    {
        var (permitted, refused) = (0, 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var (reader, rows) = World(seed, default);

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
        Assert.InRange(permitted, Worlds / 10, refused * 10);
    }

    [Fact]
    public async Task Filter_OfADatabase_AndDecide_AgreeInSchoolsMadeAtRandom()
    {
        await using var test = await TestSchool.CreateAsync();
        var worlds = Enumerable.Range(0, Math.Max(300, Worlds / 100)).Select(seed => World(seed, test.School.Id)).ToList();
        await using (var filling = test.School.Database.CreateContext())
        {
            filling.AddRange(worlds.SelectMany(world => world.Rows));
            await filling.SaveChangesAsync(TestSchool.Cancellation);
        }
        await using var context = test.School.Database.CreateContext();
        foreach (var (world, (reader, rows)) in worlds.Index())
        {
            var ids = rows.Select(row => row.Id).ToList();
            var readable = context.Records.AsNoTracking().Where(row => ids.Contains(row.Id)).Where(ReadRule.Filter(reader));
            var listed = await readable.Select(row => row.Id).ToListAsync(TestSchool.Cancellation);
            var permitted = rows.Where(row => ReadRule.Decide(reader, row).Outcome == nameof(Outcome.Permit)).Select(row => row.Id);

            Assert.True(listed.ToHashSet().SetEquals(permitted), $"world {world}");
            Assert.Equal(listed.Count, await readable.CountAsync(TestSchool.Cancellation));
        }
    }

    private static (Reader Reader, List<RecordRow> Rows) World(int seed, SchoolId school)
    {
        var random = new Random(seed);
        var people = Enumerable.Range(0, 5).Select(_ => Person(random)).ToList();
        var relations = Enumerable.Range(0, random.Next(3)).Select(_ => new PersonRelation(Any(people, random), Any(people, random), (RelationKind)random.Next(1, 5))).ToList();
        var directory = new SchoolDirectory(1, Settings, people, relations, []);
        var reader = new Reader(people[0], Session(people[0].Id, random.Next(8) > 0), directory, Today);
        return (reader, [.. Enumerable.Range(0, 3).Select(_ => Record(school, people, random))]);
    }

    private static DirectoryPerson Person(Random random)
    {
        var kind = (PersonKind)(1 << random.Next(0, 8));
        RoleGrant[] roles = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new RoleGrant((Role)random.Next(1, 8), Today.AddDays(random.Next(-9, 2)), random.Next(3) == 0 ? Today.AddDays(random.Next(-2, 9)) : null))];
        return new DirectoryPerson(PersonId.From(Id(random)), random.Next(3) > 0 ? PersonKind.Staff : kind, new PersonProfile { GivenName = "A", FamilyName = "B" }, random.Next(8) == 0 ? Today.AddDays(random.Next(-2, 3)) : null, roles);
    }

    private static Session Session(PersonId person, bool secondFactor) =>
        new(Guid.NewGuid(), AccountId.From(Guid.NewGuid()), person, default, default, secondFactor ? DateTimeOffset.UnixEpoch : null);

    private static RecordRow Record(SchoolId school, List<DirectoryPerson> people, Random random)
    {
        var record = new RecordRow
        {
            Id = RecordId.From(Id(random)), School = school, Draft = DraftId.From(Id(random)), KeyId = Id(random), Kind = (RecordKind)random.Next(1, 4), AdultInvolved = (AdultInvolved)random.Next(0, 7), Writer = Any(people, random), ReleasedAt = default,
        };
        for (var parts = random.Next(4); parts > 0; parts--)
            record.People.Add(new RecordPersonRow { Id = Id(random), School = school, Record = record.Id, Person = Any(people, random), Part = (PartInRecord)random.Next(1, 6) });
        for (var alerts = random.Next(3); alerts > 0; alerts--)
            record.Alerts.Add(new AlertRow { Id = AlertId.From(Id(random)), School = school, Record = record.Id, Person = Any(people, random), AsRole = (Role)random.Next(1, 8), Cause = AlertCause.Record });
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
