using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>The sites that a roster names; a person's site is the first of theirs that is among them.</summary>
internal sealed class RosterSites(IReadOnlyDictionary<string, RosterSite> sites, RosterFindings findings)
{
    private readonly Dictionary<string, RosterSite> used = new(StringComparer.Ordinal);

    /// <summary>The sites where somebody is: districts and ministries have no people.</summary>
    public IEnumerable<RosterSite> Used => used.Values;

    /// <summary>Reads the sites, or returns null where the roster has none.</summary>
    public static RosterSites? Read(RosterPackage package, string file, string id, string name, RosterFindings findings)
    {
        if (!package.Has(file))
            findings.Doubt(RosterDoubtKind.File, $"There is no {file}: nobody's site is known.", file);
        if (!package.Has(file) || RosterTable.Read(package, file, id, [name, "status"], findings) is not { } table)
            return null;
        var sites = new Dictionary<string, RosterSite>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => !row["status"].Equals("tobedeleted", StringComparison.OrdinalIgnoreCase)))
        {
            if (row[id].Length == 0 || row[name].Length == 0)
                findings.Error(file, row.Number, $"This row has no {id} or no {name}. The row was left out.");
            else if (!sites.TryAdd(row[id], new(row[id], row[name])))
                findings.Error(file, row.Number, $"The id {row[id]} stands in an earlier row already. This row was left out.");
        }
        return new(sites, findings);
    }

    public string? SiteOf(RosterRow row, string column)
    {
        RosterSite? first = null;
        foreach (var id in row.List(column))
        {
            if (sites.TryGetValue(id, out var site))
                used[id] = first ??= site;
            else
                findings.Error(row.File, row.Number, $"{column} names {id}, and there is no such site. The person was kept without it.");
        }
        return first?.Name;
    }
}
