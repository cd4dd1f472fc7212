using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Records;

/// <summary>What is said beforehand of a link is what it does (R21): every part, for everybody who matters.</summary>
public sealed class LinkingTests
{
    public static TheoryData<PartInRecord> Parts => [.. Enum.GetValues<PartInRecord>()];

    [Theory, MemberData(nameof(Parts))]
    public async Task FindLinkEffect_ForEverybody_IsWhatLinkingThemDoes(PartInRecord part)
    {
        await using var test = await TestSchool.CreateAsync();
        var people = await PeopleAsync(test);
        foreach (var linked in people.Values)
        {
            var record = await TellAsync(test, people["Ada"]);
            var lead = await test.ReaderAsync(people["Lena"]);
            var before = await ReadersAsync(test, people, record);

            var effect = await test.School.FindLinkEffectAsync(lead, record, part, linked, TestSchool.Cancellation);
            Assert.True(await test.School.CommitAsync(
                TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(lead, record, part, linked, token), TestSchool.Cancellation));

            var after = await ReadersAsync(test, people, record);
            Assert.Equal(before.Except(after).Order(), effect!.ShutsOut.Select(person => person.Value).Order());
            Assert.Equal(after.Count == 0 || (after.Count == 1 && after.Contains(people["Ada"].Value)), effect.LeavesNobody);
            Assert.Subset(after, effect.Tells.Select(person => person.Value).ToHashSet());
        }
    }

    [Fact]
    public async Task FindLinkEffect_ByWhoeverMayNotLink_IsNone()
    {
        await using var test = await TestSchool.CreateAsync();
        var people = await PeopleAsync(test);
        var record = await TellAsync(test, people["Ada"]);

        Assert.Null(await test.School.FindLinkEffectAsync(await test.ReaderAsync(people["Ada"]), record, PartInRecord.Present, people["Sam"], TestSchool.Cancellation));
        Assert.Null(await test.School.FindLinkEffectAsync(await test.ReaderAsync(people["Lena"], secondFactor: false), record, PartInRecord.Present, people["Sam"], TestSchool.Cancellation));
        Assert.Null(await test.School.FindLinkEffectAsync(await test.ReaderAsync(people["Lena"]), record, PartInRecord.Present, PersonId.From(Guid.NewGuid()), TestSchool.Cancellation));
        Assert.False(await test.School.MayAnswerForAsync(await test.ReaderAsync(people["Ada"]), record, TestSchool.Cancellation));
    }

    private static async Task<Dictionary<string, PersonId>> PeopleAsync(TestSchool test)
    {
        var people = new Dictionary<string, PersonId>
        {
            ["Ada"] = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff),
            ["Lena"] = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead),
            ["Dee"] = await test.AddPersonAsync("Dee", "Deputy", PersonKind.Staff, Role.DeputyLead),
            ["Hanna"] = await test.AddPersonAsync("Hanna", "Head", PersonKind.Staff, Role.Head),
            ["Cora"] = await test.AddPersonAsync("Cora", "Chair", PersonKind.Outside, Role.Chair),
            ["Sam"] = await test.AddPersonAsync("Sam", "Student", PersonKind.Student),
        };
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged),
            async (unit, token) =>
            {
                await unit.RelateAsync(new PersonRelation(people["Dee"], people["Sam"], RelationKind.GuardianOf), token);
                await unit.RelateAsync(new PersonRelation(people["Hanna"], people["Lena"], RelationKind.SameHousehold), token);
            },
            TestSchool.Cancellation);
        return people;
    }

    private static async Task<RecordId> TellAsync(TestSchool test, PersonId writer) => await test.SignAsync(
        writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, AdultInvolved = AdultInvolved.No, Words = "words" }));

    private static async Task<HashSet<Guid>> ReadersAsync(TestSchool test, Dictionary<string, PersonId> people, RecordId record)
    {
        var readers = new HashSet<Guid>();
        foreach (var person in people.Values)
            if (await test.School.MayReadAsync(await test.ReaderAsync(person), record, TestSchool.Cancellation))
                readers.Add(person.Value);
        return readers;
    }
}
