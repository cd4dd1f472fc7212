using InConfidence.Records;

namespace InConfidence.Questions;

/// <summary>How a field is asked.</summary>
public enum FieldKind
{
    /// <summary>Text of any length, kept byte for byte.</summary>
    Words,

    /// <summary>One line of text.</summary>
    Line,

    /// <summary>One of the options.</summary>
    OneOf,

    /// <summary>Any number of the options; stored as their values joined by a comma.</summary>
    AnyOf,

    /// <summary>A day, as year-month-day.</summary>
    Day,

    /// <summary>A time of day, as hours:minutes, with no zone: it is the school's.</summary>
    Time,
}

/// <summary>One of the answers that a field offers.</summary>
public sealed record Option(string Value, string Label);

/// <summary>One field of a question.</summary>
public sealed record Field(string Name, string Label, FieldKind Kind)
{
    public string? Hint { get; init; }

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>The field is shown under an option of another field: (field, value).</summary>
    public (string Field, string Value)? When { get; init; }
}

/// <summary>
/// One question that a member of staff answers after the words are safe, in any order. It is data, so that the page
/// that asks, the page that checks and the page that reads can never drift apart.
/// </summary>
public sealed record Question(string Name, string Title, IReadOnlyList<string> Clauses)
{
    public string? Hint { get; init; }

    public required IReadOnlyList<RecordKind> Kinds { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>How many times the fields are repeated, one row each (injuries); their names then carry the row: "2.place".</summary>
    public int Rows { get; init; } = 1;

    /// <summary>The label of the answer that completes the question without an answer.</summary>
    public string DidNotComeUp { get; init; } = "It did not come up";

    /// <summary>Whether the question may be asked at all, given what has been answered.</summary>
    public Func<DraftContent, bool> Applies { get; init; } = _ => true;
}
