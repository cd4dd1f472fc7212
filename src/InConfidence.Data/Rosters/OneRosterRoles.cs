using InConfidence.People;

namespace InConfidence.Data.Rosters;

/// <summary>The file of roles that OneRoster 1.2 and School Data Sync 2.1 have beside the users; a person may have several.</summary>
internal sealed class OneRosterRoles
{
    public const string File = "roles.csv";

    private readonly Dictionary<string, List<RosterRow>> rows;

    private OneRosterRoles(IEnumerable<RosterRow> rows) =>
        this.rows = rows.GroupBy(row => row["userSourcedId"], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    public static OneRosterRoles? Read(RosterPackage package, RosterFindings findings)
    {
        if (!package.Has(File) || RosterTable.Read(package, File, "userSourcedId", ["status", "role", "roleType", "orgSourcedId", "grade", "isPrimary"], findings) is not { } table)
            return null;
        foreach (var row in table.Rows.Where(row => RosterRoles.KindOf(row["role"]) is null))
            findings.Error(File, row.Number, $"The role \"{row["role"]}\" is not known. The row was left out.");
        return new(table.Rows.Where(IsActive).Where(row => RosterRoles.KindOf(row["role"]) is not null));
    }

    public PersonKind KindOf(string user) => Of(user).Aggregate(PersonKind.None, (all, row) => all | RosterRoles.KindOf(row["role"])!.Value);

    public IEnumerable<string> NamesOf(string user) => Of(user).Select(row => row["role"]);

    /// <summary>The row that says where somebody is first of all.</summary>
    public RosterRow? FirstOf(string user) =>
        Of(user).OrderByDescending(row => row["isPrimary"].Equals("true", StringComparison.OrdinalIgnoreCase) || row["roleType"].Equals("primary", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();

    public IEnumerable<RosterRow> All => rows.Values.SelectMany(group => group);

    private List<RosterRow> Of(string user) => rows.GetValueOrDefault(user) ?? [];

    private static bool IsActive(RosterRow row) => row["status"].ToUpperInvariant() is "" or "ACTIVE";
}
