using System.Globalization;
using InConfidence.Rosters;
using Sylvan.Data.Csv;

namespace InConfidence.Data.Rosters;

/// <summary>The first row of a table: which wanted column stands where. It turns the rows below into <see cref="RosterRow"/>s.</summary>
internal sealed class RosterHeading
{
    private const int LongestCell = 500;

    private readonly string file;
    private readonly int width;
    private readonly string id;
    private readonly Dictionary<string, int> places;
    private readonly List<int> passwords;
    private readonly Dictionary<string, int> order;
    private int rowWithPassword;

    private RosterHeading(string file, int width, string id, Dictionary<string, int> places, List<int> passwords)
    {
        (this.file, this.width, this.id, this.places, this.passwords) = (file, width, id, places, passwords);
        order = places.Keys.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlySet<string> Columns => places.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static RosterHeading? Read(string file, CsvDataReader csv, string[] wanted, RosterFindings findings)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var passwords = new List<int>();
        for (var index = 0; index < csv.RowFieldCount; index++)
        {
            var name = csv.GetString(index).Trim();
            if (name.Contains("password", StringComparison.OrdinalIgnoreCase))
                passwords.Add(index);
            else if (wanted.Contains(name, StringComparer.OrdinalIgnoreCase) && !places.TryAdd(name, index))
                return Refuse(file, $"The heading names the column {name} twice. Keep the right one.", findings);
        }
        return places.ContainsKey(wanted[0])
            ? new(file, csv.RowFieldCount, wanted[0], places, passwords)
            : Refuse(file, $"The heading has no column {wanted[0]}.", findings);
    }

    /// <summary>The row under the reader, or null: it is blank, repeats the heading, or is wrong and told of.</summary>
    public RosterRow? Row(CsvDataReader csv, RosterFindings findings)
    {
        if (IsBlank(csv) || RepeatsHeading(csv))
            return null;
        NotePassword(csv);
        if (Problem(csv) is not { } problem)
            return new(file, csv.RowNumber, order, [.. places.Values.Select(place => csv.GetString(place).Trim())]);
        findings.Error(file, csv.RowNumber, problem);
        if (places[id] < csv.RowFieldCount && csv.GetFieldSpan(places[id]).Length <= LongestCell)
            findings.Leave(csv.GetString(places[id]).Trim());
        return null;
    }

    public void TellOfPasswords(RosterFindings findings)
    {
        if (rowWithPassword > 0)
            findings.Doubt(RosterDoubtKind.File, "There are passwords in this file. They were not read. Ask for a roster without them, and delete this one.", file, rowWithPassword);
    }

    /// <summary>Only whether a cell is there is asked: what stands in it is never looked at.</summary>
    private void NotePassword(CsvDataReader csv)
    {
        if (rowWithPassword == 0 && passwords.Exists(index => index < csv.RowFieldCount && !csv.GetFieldSpan(index).IsEmpty))
            rowWithPassword = csv.RowNumber;
    }

    private string? Problem(CsvDataReader csv)
    {
        if (csv.RowFieldCount != width)
            return string.Create(CultureInfo.InvariantCulture, $"This row has {csv.RowFieldCount} cells and the heading has {width}. The row was left out.");
        foreach (var (name, place) in places)
        {
            var cell = csv.GetFieldSpan(place);
            if (cell.Length > LongestCell)
                return $"The cell {name} is longer than {LongestCell} characters. The row was left out.";
            if (RosterCell.HasHidden(cell))
                return $"The cell {name} holds a character that cannot be seen. The row was left out.";
        }
        return null;
    }

    private static bool IsBlank(CsvDataReader csv)
    {
        for (var index = 0; index < csv.RowFieldCount; index++)
        {
            if (!csv.GetFieldSpan(index).IsWhiteSpace())
                return false;
        }
        return true;
    }

    private bool RepeatsHeading(CsvDataReader csv) =>
        csv.RowFieldCount == width && places.All(pair => csv.GetFieldSpan(pair.Value).Trim().Equals(pair.Key, StringComparison.OrdinalIgnoreCase));

    private static RosterHeading? Refuse(string file, string message, RosterFindings findings)
    {
        findings.Break(file, 1, message);
        return null;
    }
}
