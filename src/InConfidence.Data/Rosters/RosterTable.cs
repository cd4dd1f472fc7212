using Sylvan.Data.Csv;

namespace InConfidence.Data.Rosters;

/// <summary>
/// A table of the roster: the columns that were asked for, in whatever order they stand, and nothing else. A cell that
/// nobody asked for (a password above all) is never made into a string.
/// </summary>
internal sealed class RosterTable
{
    private RosterTable(IReadOnlySet<string> columns, IReadOnlyList<RosterRow> rows) => (Columns, Rows) = (columns, rows);

    /// <summary>The wanted columns that the file has.</summary>
    public IReadOnlySet<string> Columns { get; }

    public IReadOnlyList<RosterRow> Rows { get; }

    /// <summary>Reads a table, or returns null after saying what is wrong. <paramref name="id"/> names the column that names a row's person.</summary>
    public static RosterTable? Read(RosterPackage package, string name, string id, IEnumerable<string> wanted, RosterFindings findings)
    {
        var (file, bytes) = package[name];
        if (RosterText.Decode(file, bytes, findings) is not { } text)
            return null;
        var row = 1;
        try
        {
            using var csv = CsvDataReader.Create(new StringReader(text), Options);
            if (!csv.Read())
                return Empty(file, findings);
            if (RosterHeading.Read(file, csv, [id, .. wanted], findings) is not { } heading)
                return null;
            var rows = new List<RosterRow>();
            while (csv.Read())
            {
                row = csv.RowNumber;
                if (heading.Row(csv, findings) is { } read)
                    rows.Add(read);
            }
            heading.TellOfPasswords(findings);
            return new(heading.Columns, rows);
        }
        catch (CsvFormatException problem)
        {
            findings.Break(file, Math.Max(problem.RowNumber, row), Explain(problem));
            return null;
        }
    }

    /// <summary>No row is a comment, and no row needs more than this: an unclosed quotation mark would swallow the file.</summary>
    private static CsvDataReaderOptions Options => new()
    {
        HasHeaders = false,
        ResultSetMode = ResultSetMode.SingleResult,
        BufferSize = 1 << 14,
        MaxBufferSize = 1 << 18,
        Comment = '\uFFFF',
    };

    private static RosterTable? Empty(string file, RosterFindings findings)
    {
        findings.Break(file, 0, "The file is empty: not even a heading stands in it.");
        return null;
    }

    private static string Explain(CsvFormatException problem) => problem switch
    {
        CsvRecordTooLargeException => "This row is far too long; probably a quotation mark was opened and never closed. Nothing after it was read.",
        _ => "A quotation mark in this row is opened and not closed, or stands inside a cell. Nothing after it was read.",
    };
}
