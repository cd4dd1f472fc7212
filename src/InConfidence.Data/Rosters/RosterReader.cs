using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>
/// Reads a roster from a folder or a zip. It changes nothing, takes no role and no password, and never throws because
/// of what a file holds: what is wrong comes back as errors with file and row.
/// </summary>
public static class RosterReader
{
    /// <summary>Reads the folder or zip at <paramref name="path"/>.</summary>
    public static RosterReading Read(string path) => Read(findings =>
        Directory.Exists(path) ? RosterPackage.FromFolder(path, findings)
        : File.Exists(path) ? RosterPackage.FromZip(path, findings)
        : Missing(path, findings));

    /// <summary>Reads a zip, as it comes from a page. The stream is read to its end and left open.</summary>
    public static RosterReading Read(Stream zip) => Read(findings => RosterPackage.FromZip(zip, findings));

    private static RosterReading Read(Func<RosterFindings, RosterPackage?> open)
    {
        var findings = new RosterFindings();
        var package = open(findings);
        var format = package is null ? null : RosterFormat.Of(package, findings);
        var snapshot = format?.Read(package!, findings) ?? RosterSnapshot.Empty;
        return new(format?.Name ?? "unknown", snapshot with { Unread = findings.Unread }, findings.Errors, findings.Doubts)
        {
            IsBroken = format is null || findings.IsBroken,
        };
    }

    private static RosterPackage? Missing(string path, RosterFindings findings)
    {
        findings.Break(Path.GetFileName(path), 0, "There is no such folder or zip file.");
        return null;
    }
}
