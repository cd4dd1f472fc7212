using InConfidence.People;

namespace InConfidence.Records;

/// <summary>
/// What is known of somebody who wrote without an account, and how it came here. Sealed with the words; the writer is
/// nobody who signs in, so that nobody reads it back by having written it.
/// </summary>
public sealed record OutsideWriter
{
    /// <summary>Who they say they are and how to reach them, as it was typed; empty where they did not say.</summary>
    public string Described { get; init; } = "";

    /// <summary>The number by which the writer can speak of it, and which opens nothing.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>It came on paper.</summary>
    public PaperForm? Paper { get; init; }
}

/// <summary>A form that somebody filled in by hand, and somebody else entered later: both times are kept.</summary>
/// <param name="Number">The number printed on it; null for a sheet without one.</param>
/// <param name="WrittenOn">The day that stands on it; null where none does.</param>
/// <param name="WrittenAt">The time that stands on it, as it was typed; empty where none does.</param>
/// <param name="EnteredBy">Who entered it. When they did is the time of the record.</param>
public sealed record PaperForm(string? Number, DateOnly? WrittenOn, string WrittenAt, PersonId EnteredBy);
