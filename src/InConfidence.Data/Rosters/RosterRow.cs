namespace InConfidence.Data.Rosters;

/// <summary>One row of a table: its number as a spreadsheet shows it, and the wanted cells by column name.</summary>
internal sealed class RosterRow(string file, int number, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    public string File => file;

    public int Number => number;

    /// <summary>The cell without the blanks around it; empty where there is no such column.</summary>
    public string this[string column] => columns.TryGetValue(column, out var index) ? cells[index] : "";

    public string? Text(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>A cell that holds a list of ids.</summary>
    public IEnumerable<string> List(string column) => this[column].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
