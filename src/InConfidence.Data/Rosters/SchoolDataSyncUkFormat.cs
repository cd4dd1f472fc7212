using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>School Data Sync in its format for the United Kingdom: a file of students, one of teachers, no guardians.</summary>
internal sealed class SchoolDataSyncUkFormat() : RosterFormat("School Data Sync UK")
{
    public const string Students = "Student.csv";
    private const string Teachers = "Teacher.csv";
    private const string Id = "ID";
    private const string School = "School DfE Number";

    private static readonly string[] Columns = ["status", "First Name", "Last Name", "Grade", "Birthdate", School];

    public override RosterSnapshot Read(RosterPackage package, RosterFindings findings)
    {
        var people = new RosterPeople(findings);
        var sites = RosterSites.Read(package, "School.csv", "DfE Number", "Name", findings);
        AddPeople(package, Students, PersonKind.Student, people, sites, findings);
        if (package.Has(Teachers))
            AddPeople(package, Teachers, PersonKind.Staff, people, sites, findings);
        else
            findings.Break(Teachers, 0, "The file Teacher.csv is missing: without it every teacher would seem to have left.");
        return people.Snapshot(sites?.Used, links: null);
    }

    private static void AddPeople(RosterPackage package, string file, PersonKind kind, RosterPeople people, RosterSites? sites, RosterFindings findings)
    {
        if (RosterTable.Read(package, file, Id, Columns, findings) is not { } table)
            return;
        var staying = table.Rows.Where(row => people.Stays(row, Id)).ToList();
        var births = new RosterDates(findings).Read(staying, Id, "Birthdate");
        foreach (var row in staying)
        {
            people.Add(row, new(row[Id], kind, new()
            {
                RosterId = row[Id],
                GivenName = row["First Name"],
                FamilyName = row["Last Name"],
                YearGroup = row.Text("Grade"),
                Site = sites?.SiteOf(row, School),
                BirthDate = births.TryGetValue(row[Id], out var date) ? date : null,
            }));
        }
    }
}
