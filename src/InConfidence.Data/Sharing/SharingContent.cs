using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Sharing;

namespace InConfidence.Data.Sharing;

/// <summary>A decision on telling somebody, as it was taken. Sealed under the record's key; never changed, only followed by another. A refusal is kept as fully (R39).</summary>
public sealed record SharingContent
{
    /// <summary>Who, by the name of the fact: <c>recipient=parent</c>.</summary>
    public required string Recipient { get; init; }

    /// <summary>Who exactly, as it was typed.</summary>
    public string Whom { get; init; } = "";

    /// <summary>Who, where they are on the list: each parent is a person by themselves (F1).</summary>
    public PersonId? Person { get; init; }

    /// <summary>How much was asked about, by the name of the fact.</summary>
    public required string Content { get; init; }

    /// <summary>How, by the name of the fact: <c>channel=letter</c>. Empty in what was decided before it was kept.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Because of what, by the name of the fact: <c>prompt=own-initiative</c>. Empty in what was decided before it was kept.</summary>
    public string Prompt { get; init; } = "";

    public required SharingChoice Choice { get; init; }

    /// <summary>What is told, as it was typed. Empty where nothing is.</summary>
    public string Told { get; init; } = "";

    /// <summary>Why, as it was typed.</summary>
    public required string Why { get; init; }

    /// <summary>What the student wishes, as it was typed; empty where nobody has asked them.</summary>
    public string Wish { get; init; } = "";

    /// <summary>Whether the student was encouraged to talk to their parents; null where it was not asked.</summary>
    public Encouragement? Encouraged { get; init; }

    /// <summary>What came of it, or why not; as it was typed.</summary>
    public string EncouragedWords { get; init; } = "";

    /// <summary>What the letter about a consequence is made of; null where there is none.</summary>
    public ConsequenceLetter? Letter { get; init; }

    /// <summary>What the family hears in a medical emergency; null where it is none.</summary>
    public MedicalNews? Medical { get; init; }

    /// <summary>Whether the student knows; null where it is not known, and for whoever may not know of a silence.</summary>
    public StudentHears? Hears { get; init; }

    /// <summary>The words that were used, or why the student is not told; as it was typed.</summary>
    public string HearsWords { get; init; } = "";

    /// <summary>The day on which it is looked at again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>What the policy wanted done before or with it, and what became of it.</summary>
    public IReadOnlyList<SharingDuty> Duties { get; init; } = [];

    /// <summary>On what in law it rests, where somebody outside is told; null until it is written down.</summary>
    public LegalGround? Ground { get; init; }

    /// <summary>Whose advice was taken, and what it was; as it was typed.</summary>
    public string Advice { get; init; } = "";

    /// <summary>Who has confirmed that it arrived, and when; as it was typed.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>The telling of which this is the rest; null where it is a decision of its own.</summary>
    public SharingId? RestOf { get; init; }

    /// <summary>What the policy answered; null until it is saved.</summary>
    public DecisionDetails? Policy { get; init; }
}

/// <summary>Something that the policy wants done before or with telling.</summary>
/// <param name="Name">Its name in documents.</param>
/// <param name="Sentence">What must be done, for people.</param>
/// <param name="IsDone">Whether it was done.</param>
/// <param name="Reason">Where it was not: why, as it was typed.</param>
public sealed record SharingDuty(string Name, string Sentence, bool IsDone, string Reason);

/// <summary>A decision on telling somebody, as somebody sees it who answers for the record.</summary>
public sealed record SharingView(SharingId Id, int Number, PersonId By, DateTimeOffset At, SharingContent Content);
