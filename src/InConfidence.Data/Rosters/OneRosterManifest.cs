namespace InConfidence.Data.Rosters;

/// <summary>The list of contents of a OneRoster set: which version, and whether each file holds everything or only changes.</summary>
internal static class OneRosterManifest
{
    public const string File = "manifest.csv";

    private static readonly string[] Read = ["users", "demographics", "orgs", "roles"];

    public static RosterFormat? Format(RosterPackage package, RosterFindings findings)
    {
        if (RosterTable.Read(package, File, "propertyName", ["value"], findings) is not { } table)
            return null;
        foreach (var row in table.Rows)
            Check(row, package, findings);
        var version = table.Rows.FirstOrDefault(row => Is(row, "oneroster.version"))?["value"] ?? "1.1";
        if (version is "1.0" or "1.1" or "1.2")
            return new OneRosterFormat($"OneRoster {version}");
        findings.Break(File, table.Rows.First(row => Is(row, "oneroster.version")).Number, "This version of OneRoster is not read here. Ask for an export as OneRoster 1.1.");
        return null;
    }

    private static void Check(RosterRow row, RosterPackage package, RosterFindings findings)
    {
        if (Read.FirstOrDefault(name => Is(row, "file." + name)) is not { } part)
            return;
        if (row["value"].Equals("delta", StringComparison.OrdinalIgnoreCase))
            findings.Break(File, row.Number, $"This roster holds only the changes of {part}.csv. Ask for the whole (bulk) export: who is missing from it must mean something.");
        else if (row["value"].Equals("bulk", StringComparison.OrdinalIgnoreCase) && !package.Has(part + ".csv"))
            findings.Error(File, row.Number, $"The file {part}.csv is announced here and is missing.");
    }

    private static bool Is(RosterRow row, string property) => row["propertyName"].Equals(property, StringComparison.OrdinalIgnoreCase);
}
