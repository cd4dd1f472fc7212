using InConfidence.Advising;
using InConfidence.Cases;
using InConfidence.Counselling;
using InConfidence.Emergencies;
using InConfidence.Records;

namespace InConfidence.Data.Showing;

/// <summary>What an open page shows of, by the identifiers of each; nothing of what it says.</summary>
public sealed record Shown
{
    public IReadOnlyCollection<RecordId> Records { get; init; } = [];

    public IReadOnlyCollection<CaseId> Cases { get; init; } = [];

    /// <summary>Parts of cases that somebody granted.</summary>
    public IReadOnlyCollection<GrantId> Parts { get; init; } = [];

    public IReadOnlyCollection<AdviceId> Questions { get; init; } = [];

    /// <summary>Openings in an emergency, for those who were told of them.</summary>
    public IReadOnlyCollection<OpeningId> Openings { get; init; } = [];

    /// <summary>Notes of counsellors.</summary>
    public IReadOnlyCollection<NoteId> Notes { get; init; } = [];

    public bool IsNothing => Records.Count + Cases.Count + Parts.Count + Questions.Count + Openings.Count + Notes.Count == 0;
}
