using System.Collections.Immutable;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>Gathers what is wrong or doubtful while a roster is read.</summary>
internal sealed class RosterFindings
{
    /// <summary>A person reads the errors; a file that is wrong in every row says so once, after this many.</summary>
    private const int MostErrorsInFile = 200;

    private readonly List<RosterError> errors = [];
    private readonly List<RosterDoubt> doubts = [];
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> errorsInFile = new(StringComparer.Ordinal);

    public bool IsBroken { get; private set; }

    public IReadOnlyList<RosterError> Errors => errors;

    public IReadOnlyList<RosterDoubt> Doubts => doubts;

    public ImmutableHashSet<string> Unread => unread.ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>A row, or a cell of it, is wrong. The rest is read on.</summary>
    public void Error(string file, int row, string message)
    {
        var before = errorsInFile.GetValueOrDefault(file);
        errorsInFile[file] = before + 1;
        if (before < MostErrorsInFile)
            errors.Add(new(file, row, message));
        else if (before == MostErrorsInFile)
            errors.Add(new(file, row, "More rows of this file are wrong. Mend the first ones and try again."));
        IsBroken |= before >= MostErrorsInFile;
    }

    /// <summary>The roster cannot be used at all.</summary>
    public void Break(string file, int row, string message)
    {
        Error(file, row, message);
        IsBroken = true;
    }

    /// <summary>A person's row could not be read: what is known of them stays.</summary>
    public void Leave(string rosterId) => unread.Add(rosterId);

    public void Doubt(RosterDoubtKind kind, string message, string? file = null, int? row = null) =>
        doubts.Add(new(kind, message) { File = file, Row = row });
}
