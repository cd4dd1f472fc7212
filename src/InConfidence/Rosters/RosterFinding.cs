namespace InConfidence.Rosters;

/// <summary>
/// What is wrong, and where: a file of the roster and its row as a spreadsheet numbers it (the heading is row 1; row 0
/// means the file as a whole). The row is left out; a single wrong cell is left out alone, and the message says so.
/// </summary>
public sealed record RosterError(string File, int Row, string Message);

/// <summary>Why a person must look before an import is accepted.</summary>
public enum RosterDoubtKind
{
    /// <summary>Something about the file: its encoding, a password column, a missing part.</summary>
    File = 1,

    /// <summary>A date that can be read in two ways.</summary>
    Date = 2,

    /// <summary>A cell that a spreadsheet would run as a formula. Kept as text.</summary>
    Formula = 3,

    /// <summary>Two people of one name and different roster ids.</summary>
    SameName = 4,

    /// <summary>More people leave, or change, than on an ordinary day.</summary>
    ManyAtOnce = 5,

    BirthDate = 6,

    /// <summary>A student becomes staff, or the like.</summary>
    Kind = 7,

    /// <summary>Who is guardian of whom.</summary>
    Guardian = 8,

    /// <summary>Something about a person who holds an office here.</summary>
    Office = 9,

    /// <summary>Somebody who had left would be here again.</summary>
    Return = 10,
}

/// <summary>
/// Something that a person confirms before an import is accepted, one by one.
/// </summary>
public sealed record RosterDoubt(RosterDoubtKind Kind, string Message)
{
    public string? File { get; init; }

    public int? Row { get; init; }

    /// <summary>Whom it concerns, by roster id.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>A second person confirms it too.</summary>
    public bool SecondApproval { get; init; }

    public bool Equals(RosterDoubt? other) =>
        other is not null && (Kind, Message, File, Row, SecondApproval) == (other.Kind, other.Message, other.File, other.Row, other.SecondApproval)
        && People.SequenceEqual(other.People, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Kind, Message, File, Row);
}
