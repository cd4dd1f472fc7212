using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>One way in which school systems write rosters.</summary>
internal abstract class RosterFormat(string name)
{
    public string Name => name;

    public abstract RosterSnapshot Read(RosterPackage package, RosterFindings findings);

    /// <summary>Tells the format by the names of the files, or says what was looked for.</summary>
    public static RosterFormat? Of(RosterPackage package, RosterFindings findings)
    {
        if (package.Has(OneRosterManifest.File))
            return OneRosterManifest.Format(package, findings);
        if (package.Has(OneRosterFormat.Users) && package.Has(OneRosterRoles.File))
            return new OneRosterFormat("School Data Sync 2.1", demographicsId: "userSourcedId");
        if (package.Has(OneRosterFormat.Users))
        {
            findings.Doubt(RosterDoubtKind.File, "There is no manifest.csv. The files were read as OneRoster 1.1.", OneRosterFormat.Users);
            return new OneRosterFormat("OneRoster 1.1");
        }
        if (package.Has(SchoolDataSyncUkFormat.Students))
            return new SchoolDataSyncUkFormat();
        findings.Break(OneRosterFormat.Users, 0, "There is no users.csv here (OneRoster) and no Student.csv (School Data Sync), so that nobody can be read.");
        return null;
    }
}
