using System.Collections.Frozen;
using InConfidence.Data.Policies;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Routing;
using InConfidence.Schools;
using InConfidence.Time;

namespace InConfidence.Data.People;

/// <summary>A person as the directory knows them.</summary>
public sealed record DirectoryPerson(PersonId Id, PersonKind Kind, PersonProfile Profile, DateOnly? LeftOn, IReadOnlyList<RoleGrant> Roles)
{
    public string Name => Profile.SpokenName;

    public bool Is(PersonKind kind) => (Kind & kind) != 0;

    public bool IsHereOn(DateOnly day) => LeftOn is null || day < LeftOn;

    /// <summary>A role counts from its day, until its day, and while the person is here.</summary>
    public bool Holds(Role role, DateOnly day) => IsHereOn(day) && Roles.Any(grant => grant.Role == role && grant.HoldsOn(day));

    public bool HoldsAny(IEnumerable<Role> roles, DateOnly day) => roles.Any(role => Holds(role, day));
}

/// <summary>
/// Everybody a school knows, their roles and relations, who answers when, and the settings: held in memory, because
/// names are sealed in the database. It is replaced as a whole when anything of it changes.
/// </summary>
public sealed class SchoolDirectory
{
    /// <summary>How many people a search shows.</summary>
    public const int MostFound = 20;

    private readonly FrozenDictionary<PersonId, DirectoryPerson> people;
    private readonly FamilyTies family;
    private readonly NameIndex names;

    internal SchoolDirectory(
        long version, SchoolSettings settings, IReadOnlyList<DirectoryPerson> people, IReadOnlyList<PersonRelation> relations, IReadOnlyList<DutyLine> duty)
    {
        Version = version;
        Settings = settings;
        Calendar = new SchoolCalendar(settings);
        Relations = relations;
        Duty = [.. duty.Where(line => line.Kind != DutyKind.House)];
        HouseDuty = [.. duty.Where(line => line.Kind == DutyKind.House)];
        this.people = people.ToFrozenDictionary(person => person.Id);
        names = new NameIndex(people);
        family = new FamilyTies(relations);
    }

    public SchoolSettings Settings { get; }

    public SchoolCalendar Calendar { get; }

    public IReadOnlyList<PersonRelation> Relations { get; }

    public IReadOnlyList<DutyLine> Duty { get; }

    /// <summary>Who is on duty in their own house, and when. They answer no alerts.</summary>
    public IReadOnlyList<DutyLine> HouseDuty { get; }

    /// <summary>Grants without power yet: they wait for a second person.</summary>
    public IReadOnlyList<Appointment> Appointments { get; internal init; } = [];

    /// <summary>The school's own documents that two people have agreed, begun or not.</summary>
    public IReadOnlyList<PolicyInForce> Policies { get; internal init; } = [];

    public IEnumerable<DirectoryPerson> People => people.Values;

    internal long Version { get; }

    /// <summary>The document of the school's own that decides on a day, or null where the shipped one does.</summary>
    public PolicyInForce? PolicyInForceOn(DateOnly day) => PolicyCalendar.On(Policies, day);

    /// <summary>The document that decides on a day: the school's own, or the one that is shipped.</summary>
    public PolicyDocument PolicyOn(DateOnly day) => PolicyInForceOn(day)?.Document ?? PolicyDocument.Shipped;

    public DirectoryPerson? Find(PersonId id) => people.GetValueOrDefault(id);

    public string NameOf(PersonId? id) =>
        id == PersonId.WithoutAccount ? "Somebody without an account" : id is { } known && Find(known) is { } person ? person.Name : "Somebody not on the list";

    /// <summary>The students of the house in which somebody is on duty now; none where they are not, or have no house.</summary>
    public IEnumerable<PersonId> StudentsInTheHouseOf(PersonId person, DateTimeOffset moment)
    {
        var day = Calendar.Day(moment);
        return Find(person) is { Profile.House: { Length: > 0 } house } found && found.IsHereOn(day) && HouseDuty.Any(line => line.Person == person && line.Covers(moment))
            ? People.Where(student => student.Is(PersonKind.Student) && student.IsHereOn(day) && student.Profile.House == house).Select(student => student.Id)
            : [];
    }

    /// <summary>Guardians, wards, household, relatives and hosts: in either direction.</summary>
    public IReadOnlySet<PersonId> FamilyOf(PersonId id) => family.Of(id);

    /// <summary>Whether somebody is kept away from one of several students (F1, R53).</summary>
    public bool IsBarred(PersonId person, IEnumerable<PersonId> students) => BarredFrom(students).Contains(person);

    /// <summary>Whoever is kept away from one of several students.</summary>
    public IEnumerable<PersonId> BarredFrom(IEnumerable<PersonId> students) =>
        Relations.Where(relation => relation.Kind == RelationKind.BarredFrom).Join(students, relation => relation.To, student => student, (relation, _) => relation.From);

    /// <summary>People whose name holds every word of the query, however it is cased or accented; in the order of names.</summary>
    public IReadOnlyList<DirectoryPerson> Search(string query, PersonKind kinds, int most = MostFound) => names.Search(query, kinds, most);

    public IEnumerable<DirectoryPerson> Holding(Role role, DateOnly day) =>
        people.Values.Where(person => person.Holds(role, day)).OrderBy(person => person.Profile.FamilyName, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id.Value);

    /// <summary>Whoever the rota names now and may still answer: cover before everything else, then the narrowest line.</summary>
    public IEnumerable<DirectoryPerson> OnDuty(DateTimeOffset moment) =>
        Duty.Where(line => line.Covers(moment))
            .OrderByDescending(line => line.Kind == DutyKind.Cover).ThenBy(line => line.Until - line.From)
            .Select(line => Find(line.Person)).OfType<DirectoryPerson>()
            .Where(person => person.MayAnswer(Calendar.Day(moment)));
}
