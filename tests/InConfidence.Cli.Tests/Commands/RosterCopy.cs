using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Commands;

/// <summary>A copy of the sample roster, to change a row of.</summary>
internal sealed class RosterCopy : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("inconfidence-roster-");

    public RosterCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("rosters/oneroster-1.1"), "*.csv"))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
    }

    public string Path => folder.FullName;

    /// <summary>Changes a row of users.csv, counted as a spreadsheet counts.</summary>
    public void ChangeRow(int number, Func<string, string> change)
    {
        var users = System.IO.Path.Combine(Path, "users.csv");
        var lines = File.ReadAllLines(users);
        lines[number - 1] = change(lines[number - 1]);
        File.WriteAllLines(users, lines);
    }

    /// <summary>Changes the birth date of the first student.</summary>
    public void ChangeBirthDate()
    {
        var demographics = System.IO.Path.Combine(Path, "demographics.csv");
        var lines = File.ReadAllLines(demographics);
        lines[1] = lines[1].Replace("2021-07-06", "2021-07-07", StringComparison.Ordinal);
        File.WriteAllLines(demographics, lines);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
