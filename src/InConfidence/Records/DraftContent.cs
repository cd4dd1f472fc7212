using System.Collections.Immutable;
using InConfidence.Questions;

namespace InConfidence.Records;

/// <summary>
/// Everything that has been answered so far. Stored sealed, as one text; on release or signing it becomes a version
/// of the record, which is never changed again.
/// </summary>
public sealed record DraftContent
{
    public required RecordKind Kind { get; init; }

    /// <summary>Somebody is in danger now. Unknown until answered.</summary>
    public bool? Danger { get; init; }

    public ImmutableList<PersonInRecord> People { get; init; } = [];

    public AdultInvolved AdultInvolved { get; init; }

    /// <summary>
    /// The words: of the student in a disclosure, what was noticed in a concern, what happened in a concern about an
    /// adult. Byte-exact from the edge onward: line ends are LF, nothing is trimmed.
    /// </summary>
    public string Words { get; init; } = "";

    /// <summary>Answers to everything else, by the question's name, in no order.</summary>
    public ImmutableSortedDictionary<string, QuestionAnswer> Answers { get; init; } =
        ImmutableSortedDictionary.Create<string, QuestionAnswer>(StringComparer.Ordinal);

    /// <summary>The first pages that were answered, "I don't know" included: "danger", "people", "adult".</summary>
    public ImmutableSortedSet<string> Passed { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The fields into which something was pasted or dictated: the reader is told.</summary>
    public ImmutableSortedSet<string> Pasted { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Pictures of notes or of a screen, in the order in which they were added.</summary>
    public ImmutableList<Picture> Pictures { get; init; } = [];

    /// <summary>Who wrote it and how it came, where that was somebody without an account.</summary>
    public OutsideWriter? From { get; init; }

    public IEnumerable<PersonInRecord> In(PartInRecord part) => People.Where(person => person.Part == part);

    public DraftContent WithAnswer(string question, QuestionAnswer answer) => this with { Answers = Answers.SetItem(question, answer) };
}
