using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Records;

/// <summary>"May she read this record?" and "which records may she read?" are one rule.</summary>
public sealed class ReadRuleTests
{
    private static readonly PartInRecord[] Parts = Enum.GetValues<PartInRecord>();

    [Fact]
    public async Task Filter_AndDecide_AgreeOnEveryRecordForEveryReader()
    {
        await using var test = await TestSchool.CreateAsync();
        var people = await AddPeopleAsync(test);
        var random = new Random(20261124);
        for (var number = 0; number < 60; number++)
            await AddRecordAsync(test, people, random);
        await using var context = test.School.Database.CreateContext();
        var rows = await context.Records.AsNoTracking().Include(row => row.People).Include(row => row.Alerts).AsSplitQuery().ToListAsync(TestSchool.Cancellation);
        var permitted = 0;
        foreach (var person in people)
            foreach (var secondFactor in new[] { true, false })
            {
                var reader = await test.ReaderAsync(person, secondFactor);
                var listed = await context.Records.AsNoTracking().Where(ReadRule.Filter(reader)).Select(row => row.Id).ToListAsync(TestSchool.Cancellation);
                Assert.Equal(listed.Count, await context.Records.CountAsync(ReadRule.Filter(reader), TestSchool.Cancellation));
                foreach (var row in rows)
                {
                    Assert.Equal(listed.Contains(row.Id), await test.School.MayReadAsync(reader, row.Id, TestSchool.Cancellation));
                    var decided = ReadRule.Decide(reader, row).Outcome == nameof(Outcome.Permit);
                    Assert.True(decided == listed.Contains(row.Id), $"{reader.Person.Name} on {row.Kind}, {row.AdultInvolved}");
                    permitted += decided ? 1 : 0;
                }
            }
        Assert.InRange(permitted, 20, (rows.Count * people.Count) - 20);
    }

    private static async Task<List<PersonId>> AddPeopleAsync(TestSchool test)
    {
        var people = new List<PersonId>();
        foreach (var role in Enum.GetValues<Role>())
            people.Add(await test.AddPersonAsync(role.ToString(), "Person", PersonKind.Staff, role));
        people.Add(await test.AddPersonAsync("Second", "Deputy", PersonKind.Staff, Role.DeputyLead, Role.Staff));
        for (var number = 0; number < 4; number++)
            people.Add(await test.AddPersonAsync("Student", $"Number{number}", PersonKind.Student));
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged),
            async (unit, token) =>
            {
                await unit.RelateAsync(new PersonRelation(people[1], people[^1], RelationKind.GuardianOf), token);
                await unit.RelateAsync(new PersonRelation(people[0], people[3], RelationKind.SameHousehold), token);
            },
            TestSchool.Cancellation);
        return people;
    }

    private static async Task AddRecordAsync(TestSchool test, List<PersonId> people, Random random)
    {
        var writer = people[random.Next(0, 8)];
        var named = Enumerable.Range(0, random.Next(0, 4))
            .Select(_ => new PersonInRecord(Parts[random.Next(Parts.Length)], people[random.Next(people.Count)], null));
        var content = new DraftContent
        {
            Kind = (RecordKind)random.Next(1, 4),
            AdultInvolved = (AdultInvolved)random.Next(0, 7),
            People = [.. named],
            Words = "words",
        };
        await test.SignAsync(writer, await test.StartDraftAsync(writer, content));
    }
}
