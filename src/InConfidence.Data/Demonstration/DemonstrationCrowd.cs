using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Demonstration;

/// <summary>
/// The people of a roster in a fixed order: older students first. Where a school needs more of them than there are,
/// names are put together anew, and such a person has no roster id.
/// </summary>
internal sealed class DemonstrationCrowd
{
    private readonly List<RosterPerson> students;
    private readonly List<RosterPerson> staff;

    public DemonstrationCrowd(RosterSnapshot roster)
    {
        var people = roster.People.Values.ToList();
        students = [.. people.Where(person => person.Kind.HasFlag(PersonKind.Student)).OrderBy(person => person.Profile.BirthDate ?? DateOnly.MaxValue).ThenBy(person => person.RosterId, StringComparer.Ordinal)];
        staff = [.. people.Where(person => person.Kind.HasFlag(PersonKind.Staff))];
        if (students.Count < 8 || staff.Count < 20)
            throw new ArgumentException("A demonstration school needs a roster of at least 8 students and 20 members of staff.", nameof(roster));
    }

    public PersonProfile Student(int index) => Of(students, index);

    public PersonProfile Staff(int index) => Of(staff, index);

    private static PersonProfile Of(List<RosterPerson> people, int index)
    {
        var first = people[index % people.Count].Profile;
        if (index < people.Count)
            return new() { RosterId = first.RosterId, GivenName = first.GivenName, FamilyName = first.FamilyName, BirthDate = first.BirthDate };
        // Each time round the families are shifted by another number, so that few names come twice.
        var other = people[(index + (index / people.Count * 7)) % people.Count].Profile;
        return new() { GivenName = first.GivenName, FamilyName = other.FamilyName, BirthDate = first.BirthDate };
    }
}
