using InConfidence.Cases;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;

namespace InConfidence.Data.Rows;

internal sealed class CaseRow
{
    public CaseId Id { get; init; }

    public SchoolId School { get; init; }

    public Guid KeyId { get; init; }

    public PersonId OpenedBy { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>On whose desk it lies.</summary>
    public PersonId HeldBy { get; set; }

    public long Version { get; set; }
}

/// <summary>
/// What of a case belongs to one student. Their role and category are sealed: they tell the matter. Each is closed by
/// itself, since whoever closes it may not know of another.
/// </summary>
internal sealed class StrandRow
{
    public StrandId Id { get; init; }

    public SchoolId School { get; init; }

    public CaseId Case { get; init; }

    public PersonId Student { get; init; }

    public SealedTextId Content { get; set; }

    /// <summary>When the student was last met, or something last came from them, as far as the case says; since it was opened about them at least.</summary>
    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public PersonId? ClosedBy { get; set; }

    /// <summary>Why it was closed.</summary>
    public SealedTextId? Closing { get; set; }
}

internal sealed class CaseItemRow
{
    public CaseItemId Id { get; init; }

    public SchoolId School { get; init; }

    public CaseId Case { get; init; }

    public CaseItemKind Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public PersonId By { get; init; }

    /// <summary>The record that it is; its words lie with the record.</summary>
    public RecordId? Record { get; init; }

    /// <summary>Whoever must do it; null for what nobody must do.</summary>
    public PersonId? Owner { get; set; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>It waits until it is done, or until somebody else has given their view.</summary>
    public bool IsOpen { get; set; }

    public SealedTextId? Content { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public PersonId? AnsweredBy { get; set; }

    /// <summary>What became of it, or the second view.</summary>
    public SealedTextId? Answer { get; set; }
}

/// <summary>That an item belongs to what a case holds of one student. Whoever may know it may know all to whom it belongs.</summary>
internal sealed class StrandItemRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public CaseId Case { get; init; }

    public StrandId Strand { get; init; }

    public CaseItemId Item { get; init; }

    /// <summary>The record that the item is, once more, so that a query need not look for it.</summary>
    public RecordId? Record { get; init; }
}

/// <summary>That one person, or whoever is on duty in the student's house, may know a part of a case. Purpose and text are sealed.</summary>
internal sealed class GrantRow
{
    public GrantId Id { get; init; }

    public SchoolId School { get; init; }

    public CaseId Case { get; init; }

    public StrandId Strand { get; init; }

    /// <summary>Who may know; null for whoever is on duty in the student's house.</summary>
    public PersonId? Person { get; init; }

    public CasePart Part { get; init; }

    /// <summary>The record whose words, or the whole of which, may be known.</summary>
    public RecordId? Record { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset Until { get; init; }

    public PersonId DecidedBy { get; init; }

    public DateTimeOffset DecidedAt { get; init; }

    public DateTimeOffset ReviewAt { get; set; }

    public SealedTextId Content { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public PersonId? EndedBy { get; set; }
}
