using System.Globalization;
using InConfidence.People;

namespace InConfidence.Data.Demonstration;

/// <summary>Everybody of the demonstration school, with what they are to each other and what they may do.</summary>
internal sealed class DemonstrationCast(DemonstrationCrowd crowd, DemonstrationSize size, SeededSource source, DateOnly today)
{
    public static readonly string[] Houses = ["Alder House", "Linden House"];

    private readonly Dictionary<PersonId, PlannedPerson> people = [];
    private readonly List<PersonId> order = [];
    private readonly List<PersonRelation> relations = [];
    private readonly List<PlannedRole> roles = [];
    private readonly HashSet<string> mails = new(StringComparer.Ordinal);
    private int phones;

    public DateOnly Today => today;

    public SeededSource Source => source;

    public IReadOnlyList<PlannedPerson> People => [.. order.Select(id => people[id])];

    public IReadOnlyList<PersonRelation> Relations => relations;

    public IReadOnlyList<PlannedRole> Roles => roles;

    public PlannedPerson Find(PersonId id) => people[id];

    public IReadOnlyList<PlannedPerson> Of(PersonKind kind) => [.. People.Where(person => person.Kind.HasFlag(kind))];

    public IReadOnlyList<PersonId> Holding(Role role, DateOnly day) => [.. roles.Where(held => held.Grant.Role == role && held.Grant.HoldsOn(day)).Select(held => held.Person)];

    public void Assemble()
    {
        new DemonstrationStaff(this, crowd).Appoint(size.Teachers);
        new DemonstrationStudents(this, crowd).Enrol(size.Students);
        new DemonstrationFamilies(this).Found();
    }

    public PlannedPerson Add(PersonKind kind, PersonProfile profile)
    {
        var person = new PlannedPerson(PersonId.From(source.NewId()), kind, profile);
        people.Add(person.Id, person);
        order.Add(person.Id);
        return person;
    }

    public void Change(PersonId id, PersonKind kind, Func<PersonProfile, PersonProfile> change) => people[id] = people[id] with { Kind = kind, Profile = change(people[id].Profile) };

    public void Relate(PersonId from, RelationKind kind, PersonId to) => relations.Add(new(from, to, kind));

    public void Grant(PersonId person, Role role, DateOnly from, DateOnly? until = null) => roles.Add(new(person, new(role, from, until)));

    /// <summary>An address at a domain that is kept for examples and can never be delivered to.</summary>
    public string Mail(PersonProfile profile, string domain)
    {
        var name = string.Concat($"{profile.GivenName}.{profile.FamilyName}".Where(letter => char.IsAsciiLetter(letter) || letter == '.')).ToLowerInvariant();
        for (var number = 1; ; number++)
        {
            var mail = number == 1 ? $"{name}@{domain}" : string.Create(CultureInfo.InvariantCulture, $"{name}{number}@{domain}");
            if (mails.Add(mail))
                return mail;
        }
    }

    /// <summary>
    /// A number of those that Ofcom keeps for drama: nobody has it. There are two thousand; a larger school begins
    /// again with the first.
    /// </summary>
    public string Phone()
    {
        var number = phones++ % 1800;
        return number < 900
            ? string.Create(CultureInfo.InvariantCulture, $"+447700900{number + 100:000}")
            : string.Create(CultureInfo.InvariantCulture, $"+441632960{number - 800:000}");
    }
}
