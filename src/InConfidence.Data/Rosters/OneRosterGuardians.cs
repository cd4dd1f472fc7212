using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>
/// Who is guardian of whom. OneRoster says it by "agents", and an agent may as well be a teacher: only an agent whose
/// own role is parent, guardian or relative counts. School Data Sync says it in a file of relationships.
/// </summary>
internal sealed class OneRosterGuardians(RosterPeople people, OneRosterRoles? roles, RosterFindings findings)
{
    private const string File = "relationships.csv";
    private const string Student = "userSourcedId";
    private const string Guardian = "relationshipUserSourcedId";

    private readonly HashSet<RosterRelation> links = [];
    private readonly Dictionary<string, string> familyRoles = new(StringComparer.Ordinal);
    private IReadOnlyList<RosterRow>? relationships;

    /// <summary>Null when the roster knows of no guardian at all: then it is silent about them, and takes none away.</summary>
    public IEnumerable<RosterRelation>? Links => relationships is null && familyRoles.Count == 0 ? null : links;

    public void ReadRelationships(RosterPackage package)
    {
        if (package.Has(File))
            relationships = RosterTable.Read(package, File, Student, ["status", Guardian, "relationshipRole"], findings)?.Rows.Where(IsFamily).ToList();
    }

    /// <summary>Somebody without a role of their own is known by what they are to a student.</summary>
    public PersonKind KindOf(string id) =>
        relationships is not null && relationships.Any(row => row[Guardian] == id) ? PersonKind.Guardian : PersonKind.None;

    public void Link(RosterTable users)
    {
        foreach (var row in users.Rows)
            NoteFamilyRole(row);
        foreach (var row in users.Rows.Where(row => people.Find(row["sourcedId"]) is not null))
        {
            foreach (var agent in row.List("agentSourcedIds").Where(agent => Exists(row, "agentSourcedIds", agent)))
                LinkAgent(row["sourcedId"], agent);
        }
        foreach (var row in relationships ?? [])
        {
            if (Exists(row, Student, row[Student]) && Exists(row, Guardian, row[Guardian]))
                links.Add(new(row[Guardian], row[Student], RosterRoles.LinkOf(row["relationshipRole"])));
        }
    }

    private void NoteFamilyRole(RosterRow row)
    {
        var role = (roles?.NamesOf(row["sourcedId"]) ?? []).Prepend(row["role"]).FirstOrDefault(name => RosterRoles.KindOf(name) == PersonKind.Guardian);
        if (role is not null)
            familyRoles[row["sourcedId"]] = role;
    }

    /// <summary>Some systems name the student at the parent, some the parent at the student, some both.</summary>
    private void LinkAgent(string user, string agent)
    {
        if (familyRoles.TryGetValue(agent, out var ofAgent) && IsStudent(user))
            links.Add(new(agent, user, RosterRoles.LinkOf(ofAgent)));
        else if (familyRoles.TryGetValue(user, out var ofUser) && IsStudent(agent))
            links.Add(new(user, agent, RosterRoles.LinkOf(ofUser)));
    }

    private bool Exists(RosterRow row, string column, string id)
    {
        var exists = people.Find(id) is not null;
        if (!exists && !people.WasSetAside(id))
            findings.Error(row.File, row.Number, $"{column} names \"{id}\", who is nobody in users.csv. This link was left out.");
        return exists;
    }

    private bool IsStudent(string id) => people.Find(id) is { } person && person.Kind.HasFlag(PersonKind.Student);

    private static bool IsFamily(RosterRow row) =>
        RosterRoles.KindOf(row["relationshipRole"]) == PersonKind.Guardian && !row["status"].Equals("tobedeleted", StringComparison.OrdinalIgnoreCase);
}
