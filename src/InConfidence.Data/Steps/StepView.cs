using InConfidence.People;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Sharing;

namespace InConfidence.Data.Steps;

/// <summary>A step as somebody sees it who answers for its record, or as its writer sees what is required of them in person.</summary>
public sealed record StepView
{
    public required StepId Id { get; init; }

    public required RecordId Record { get; init; }

    /// <summary>Who must do it, as people say it.</summary>
    public required string Who { get; init; }

    /// <summary>What must be done.</summary>
    public required string Sentence { get; init; }

    /// <summary>By when, in the words of the document.</summary>
    public required string By { get; init; }

    /// <summary>From when it is late; null where it never is.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    public required IReadOnlyList<StepClause> Clauses { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The referral of which it is, which answers it; null for any other step.</summary>
    public required ReferralId? Referral { get; init; }

    /// <summary>The telling whose rest it asks for, which answers it; null for any other step.</summary>
    public SharingId? Sharing { get; init; }

    /// <summary>Whoever decided or asks, where it is the view of somebody else that is needed; null for any other step.</summary>
    public PersonId? SecondTo { get; init; }

    /// <summary>It is to look again at a decision on telling somebody, on a day that whoever decided chose.</summary>
    public bool IsToLookAgain { get; init; }

    /// <summary>It says, or what became of it, whether a student was told: for whoever may know of silences (D5).</summary>
    public bool ShowsASilence { get; init; }

    /// <summary>It is to look again at a decision that left the student untold.</summary>
    public bool IsSilence { get; init; }

    /// <summary>Whoever took the decision that is to be looked at again.</summary>
    public PersonId? DecidedBy { get; init; }

    /// <summary>Where it is answered, below its record.</summary>
    public string Place => Referral is { } referral ? $"referral/{referral}" : Sharing is { } sharing ? $"sharing/{sharing}" : $"step/{Id}";

    /// <summary>What became of it; null while it is open.</summary>
    public required StepAnswer? Answer { get; init; }

    /// <summary>Who answered; null while it is open, and where the record itself did it by telling.</summary>
    public required PersonId? AnsweredBy { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public bool IsOpen => AnsweredAt is null;

    public bool IsLate(DateTimeOffset now) => IsOpen && DueAt <= now;
}

/// <summary>An open step, and whom its record concerns.</summary>
public sealed record DueStep(StepView Step, RecordKind Kind, IReadOnlyList<PersonId> Students);

/// <summary>The open steps of the records that a reader answers for.</summary>
/// <param name="Shown">A page of them, earliest due first.</param>
/// <param name="Next">Leads to the page after it, or is null.</param>
public sealed record DueSteps(IReadOnlyList<DueStep> Shown, string? Next)
{
    public static DueSteps None { get; } = new([], null);
}
