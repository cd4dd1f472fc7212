using CsCheck;
using InConfidence.Data.Rosters;
using InConfidence.People;
using InConfidence.Rosters;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Rosters;

public sealed class RosterLawTests
{
    private static readonly PersonKind[] Kinds = [PersonKind.Student, PersonKind.Staff, PersonKind.Guardian, PersonKind.Staff | PersonKind.Guardian];

    private static readonly Gen<RosterPerson> AnyPerson =
        from id in Gen.Int[1, 12]
        from name in Gen.Int[0, 9]
        from kind in Gen.Int[0, 3]
        from born in Gen.Int[0, 3]
        select new RosterPerson($"p{id}", Kinds[kind], new()
        {
            RosterId = $"p{id}",
            GivenName = $"Given{name}",
            FamilyName = $"Family{name % 3}",
            BirthDate = born == 0 ? null : new DateOnly(2007 + born, 5, 1),
        });

    private static readonly Gen<RosterSnapshot> AnyRoster =
        from people in AnyPerson.List[0, 12]
        from links in Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12]).List[0, 8]
        let each = people.DistinctBy(person => person.RosterId).ToList()
        let ids = each.Select(person => person.RosterId).ToHashSet()
        select RosterSnapshot.Of(each, links
            .Where(link => link.Item1 != link.Item2)
            .Select(link => new RosterRelation($"p{link.Item1}", $"p{link.Item2}", RelationKind.GuardianOf))
            .Where(link => ids.Contains(link.From) && ids.Contains(link.To)));

    /// <summary>One school lives through them all, so that people leave, come back and change on the way.</summary>
    [Fact]
    public async Task Import_OfAnyRosterAfterAnyOther_LeavesTheSchoolAsTheRosterSays()
    {
        await using var test = await TestSchool.CreateAsync();
        var own = await test.AddPersonAsync("Olga", "Own", PersonKind.Staff, Role.Staff);

        await AnyRoster.SampleAsync(
            async roster =>
            {
                test.Time.Advance(TimeSpan.FromDays(1));
                var outcome = await test.ImportAsync(RosterSchool.Reading(roster));
                Assert.True(outcome is RosterOutcome.Imported or RosterOutcome.NothingToImport, outcome.GetType().Name);

                var directory = await test.DirectoryAsync();
                var today = directory.Calendar.Day(test.School.Sources.Now());
                var here = directory.People.Where(person => person.Profile.RosterId is not null && person.IsHereOn(today)).ToList();
                var ids = here.ToDictionary(person => person.Id, person => person.Profile.RosterId!);
                Assert.Equal(roster.People.Values, here.Select(KnownRoster.Told).OrderBy(person => person.RosterId, StringComparer.Ordinal));
                Assert.True(roster.Relations.SetEquals(directory.Relations
                    .Where(tie => ids.ContainsKey(tie.From) && ids.ContainsKey(tie.To))
                    .Select(tie => new RosterRelation(ids[tie.From], ids[tie.To], tie.Kind))));
                Assert.Null(directory.Find(own)!.LeftOn);
                Assert.True((await test.ProposeAsync(RosterSchool.Reading(roster))).Difference.IsEmpty);
            },
            iter: 60,
            threads: 1);
    }
}
