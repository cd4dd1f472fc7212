using InConfidence.People;

namespace InConfidence.Data.Demonstration;

/// <summary>
/// Guardians and host families. Two students are always siblings, and a teacher always has a child at the school: a
/// matter about that child must go past them.
/// </summary>
internal sealed class DemonstrationFamilies(DemonstrationCast cast)
{
    private readonly IReadOnlyList<string> given = DemonstrationTheme.Read("names").Single(theme => theme.Name == "given")["name"];
    private readonly IReadOnlyList<string> hosts = DemonstrationTheme.Read("names").Single(theme => theme.Name == "family")["name"];
    private int next;

    public void Found()
    {
        var students = cast.Of(PersonKind.Student);
        var teacher = cast.Of(PersonKind.Staff).First(person => person.Profile.Post!.StartsWith("Teacher", StringComparison.Ordinal));
        Siblings(students[4], students[6]);
        ChildOf(teacher, students[5]);
        for (var index = 0; index < students.Count; index++)
        {
            if (index is not 4 and not 6 && index % 2 == 0)
                Guardian(students[index]);
        }
        HostFamilies([.. cast.Of(PersonKind.Student).Where(student => student.Profile.House is null)]);
    }

    private void Siblings(PlannedPerson older, PlannedPerson younger)
    {
        cast.Change(younger.Id, PersonKind.Student, profile => Renamed(profile, older.Profile.FamilyName));
        cast.Relate(older.Id, RelationKind.SameHousehold, younger.Id);
        foreach (var parent in new[] { Guardian(older), Guardian(older) })
            cast.Relate(parent, RelationKind.GuardianOf, younger.Id);
    }

    private void ChildOf(PlannedPerson teacher, PlannedPerson student)
    {
        cast.Change(student.Id, PersonKind.Student, profile => Renamed(profile, teacher.Profile.FamilyName) with { House = null });
        cast.Change(teacher.Id, PersonKind.Staff | PersonKind.Guardian, profile => profile);
        cast.Relate(teacher.Id, RelationKind.GuardianOf, student.Id);
        cast.Relate(teacher.Id, RelationKind.SameHousehold, student.Id);
    }

    private PersonProfile Renamed(PersonProfile profile, string familyName)
    {
        var renamed = profile with { FamilyName = familyName };
        return renamed with { Mail = cast.Mail(renamed, DemonstrationStudents.MailDomain) };
    }

    private PersonId Guardian(PlannedPerson student) => Adult(PersonKind.Guardian, student.Profile.FamilyName, RelationKind.GuardianOf, [student.Id]);

    /// <summary>Two adults to a family, and up to three students with them; the teacher's child lives at home.</summary>
    private void HostFamilies(IReadOnlyList<PlannedPerson> students)
    {
        var guests = students.Where(student => !cast.Relations.Any(tie => tie.Kind == RelationKind.SameHousehold && tie.To == student.Id)).Select(student => student.Id).ToList();
        foreach (var (index, group) in guests.Chunk(3).Index())
        {
            var name = hosts[index % hosts.Count];
            var first = Adult(PersonKind.HostFamily, name, RelationKind.HostOf, group);
            var second = Adult(PersonKind.HostFamily, name, RelationKind.HostOf, group);
            cast.Relate(first, RelationKind.SameHousehold, second);
        }
    }

    private PersonId Adult(PersonKind kind, string familyName, RelationKind tie, IReadOnlyList<PersonId> students)
    {
        var profile = new PersonProfile { GivenName = given[next++ % given.Count], FamilyName = familyName, Phone = cast.Phone() };
        var adult = cast.Add(kind, profile with { Mail = cast.Mail(profile, "home.example") });
        foreach (var student in students)
            cast.Relate(adult.Id, tie, student);
        return adult.Id;
    }
}
