using InConfidence.Alerts;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;

namespace InConfidence.Data.Rows;

internal enum DraftState
{
    Open = 1,
    Signed = 2,
    Discarded = 3,
}

internal sealed class DraftRow
{
    public DraftId Id { get; init; }

    public SchoolId School { get; init; }

    public PersonId Writer { get; init; }

    /// <summary>The session in which it was started: there it may go on with one factor.</summary>
    public Guid Session { get; set; }

    public Guid KeyId { get; init; }

    public SealedTextId Content { get; init; }

    public DraftState State { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FirstWordsAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public long Version { get; set; }

    /// <summary>The record it has become, once its words have been released or signed.</summary>
    public RecordId? Record { get; set; }
}

internal sealed class RecordRow
{
    public RecordId Id { get; init; }

    public SchoolId School { get; init; }

    public DraftId Draft { get; init; }

    public Guid KeyId { get; init; }

    public RecordKind Kind { get; init; }

    public AdultInvolved AdultInvolved { get; set; }

    public AlertLevel Level { get; set; }

    public PersonId Writer { get; init; }

    public DateTimeOffset ReleasedAt { get; init; }

    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Since when somebody has been told who has not answered; null while nobody need answer.</summary>
    public DateTimeOffset? UnansweredSince { get; set; }

    public long Version { get; set; }

    public List<RecordPersonRow> People { get; } = [];

    public List<AlertRow> Alerts { get; } = [];
}

/// <summary>Somebody on the list who is part of a record; those described in words stand in the sealed content only.</summary>
internal sealed class RecordPersonRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId Record { get; init; }

    public PersonId Person { get; init; }

    public PartInRecord Part { get; init; }

    /// <summary>Who linked words to this person afterwards, if it was not the writer.</summary>
    public PersonId? LinkedBy { get; init; }
}

/// <summary>What a version of a record is.</summary>
public enum VersionKind
{
    /// <summary>What stood in the draft when it was released before signing.</summary>
    BeingWritten = 1,

    Signed = 2,

    /// <summary>Added afterwards, beside what stands.</summary>
    Addition = 3,

    /// <summary>The same draft signed a second time with other content: kept beside, never lost.</summary>
    SecondSigning = 4,
}

internal sealed class RecordVersionRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId Record { get; init; }

    public int Number { get; init; }

    public VersionKind Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public PersonId By { get; init; }

    public SealedTextId Content { get; init; }

    /// <summary>The leaf hash of the entry that took it in, for a receipt; null where it was taken in before receipts were kept ready.</summary>
    public byte[]? LeafHash { get; set; }
}

internal sealed class MeetingRow
{
    public MeetingId Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId Record { get; init; }

    /// <summary>The adult with whom the student was promised to meet.</summary>
    public PersonId With { get; set; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? KeptAt { get; set; }

    public DateTimeOffset? AlarmedAt { get; set; }
}

internal sealed class DecisionRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId? Record { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Hash of the policy document by which it was decided.</summary>
    public required byte[] DocumentHash { get; init; }

    /// <summary>Act, situation, outcome, rules, clauses, reasons and obligations.</summary>
    public SealedTextId Content { get; init; }
}
