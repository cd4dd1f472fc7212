using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>OneRoster 1.0 to 1.2 as CSV, and School Data Sync 2.1, which took most of its columns from there.</summary>
internal sealed class OneRosterFormat(string name, string demographicsId = "sourcedId") : RosterFormat(name)
{
    public const string Users = "users.csv";
    private const string Demographics = "demographics.csv";
    private const string Id = "sourcedId";

    private static readonly string[] UserColumns =
        ["status", "role", "givenName", "familyName", "preferredGivenName", "email", "phone", "sms", "grades", "orgSourcedIds", "primaryOrgSourcedId", "agentSourcedIds"];

    public override RosterSnapshot Read(RosterPackage package, RosterFindings findings)
    {
        if (!package.Has(Users))
        {
            findings.Break(Users, 0, "The file users.csv is missing, so that nobody can be read.");
            return RosterSnapshot.Empty;
        }
        if (RosterTable.Read(package, Users, Id, UserColumns, findings) is not { } users)
            return RosterSnapshot.Empty;
        var roles = OneRosterRoles.Read(package, findings);
        if (!users.Columns.Contains("role") && roles is null)
        {
            findings.Break(Users, 1, "The heading has no column role, and there is no roles.csv. Nobody can be told apart.");
            return RosterSnapshot.Empty;
        }
        var people = new RosterPeople(findings);
        var sites = RosterSites.Read(package, "orgs.csv", Id, "name", findings);
        var links = new OneRosterGuardians(people, roles, findings);
        links.ReadRelationships(package);
        AddPeople(users, people, roles, sites, links, findings);
        links.Link(users);
        AddBirthDates(package, people, findings);
        return people.Snapshot(sites?.Used, links.Links);
    }

    private static void AddPeople(RosterTable users, RosterPeople people, OneRosterRoles? roles, RosterSites? sites, OneRosterGuardians links, RosterFindings findings)
    {
        var contacts = new RosterContacts(findings);
        foreach (var row in users.Rows.Where(row => people.Stays(row, Id)))
        {
            var kind = (roles?.KindOf(row[Id]) ?? PersonKind.None) | (RosterRoles.KindOf(row["role"]) ?? PersonKind.None) | links.KindOf(row[Id]);
            if (kind == PersonKind.None)
                people.Refuse(row, row[Id], row["role"].Length > 0 ? $"The role \"{row["role"]}\" is not known. The row was left out." : "No role is given for this person. The row was left out.");
            else
                people.Add(row, new(row[Id], kind, Profile(row, roles?.FirstOf(row[Id]), sites, contacts)));
        }
    }

    private static PersonProfile Profile(RosterRow row, RosterRow? role, RosterSites? sites, RosterContacts contacts) => new()
    {
        RosterId = row[Id],
        GivenName = row["givenName"],
        FamilyName = row["familyName"],
        PreferredName = row.Text("preferredGivenName"),
        YearGroup = row.Text("grades") ?? role?.Text("grade"),
        Site = sites?.SiteOf(row, "primaryOrgSourcedId") ?? sites?.SiteOf(row, "orgSourcedIds") ?? (role is null ? null : sites?.SiteOf(role, "orgSourcedId")),
        Mail = contacts.Mail(row, "email"),
        Phone = contacts.Phone(row, "phone", "sms"),
    };

    private void AddBirthDates(RosterPackage package, RosterPeople people, RosterFindings findings)
    {
        if (!package.Has(Demographics))
        {
            findings.Doubt(RosterDoubtKind.File, "There is no demographics.csv: nobody's age is known from this roster.", Demographics);
            return;
        }
        if (RosterTable.Read(package, Demographics, demographicsId, ["birthDate", "status"], findings) is not { } table)
            return;
        var rows = table.Rows.Where(row => !row["status"].Equals("tobedeleted", StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var row in rows.Where(row => people.Find(row[demographicsId]) is null && !people.WasSetAside(row[demographicsId])))
            findings.Error(row.File, row.Number, $"The id \"{row[demographicsId]}\" is of nobody in users.csv. The row was left out.");
        foreach (var (id, date) in new RosterDates(findings).Read(rows, demographicsId, "birthDate"))
        {
            if (people.Find(id) is { } person)
                people.Replace(person with { Profile = person.Profile with { BirthDate = date } });
        }
    }
}
