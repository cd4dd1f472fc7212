using InConfidence.Cases;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Cases;

/// <summary>A case as somebody sees it who answers for it: of those students of whom they may read, and nothing of any other.</summary>
public sealed record CaseView
{
    public required CaseId Id { get; init; }

    public required PersonId OpenedBy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required PersonId HeldBy { get; init; }

    public required IReadOnlyList<StrandView> Strands { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<CaseItemView> Items { get; init; }

    /// <summary>Who may know what of it, those that hold before those that have ended.</summary>
    public required IReadOnlyList<GrantView> Circle { get; init; }

    public bool IsClosed => Strands.All(strand => strand.ClosedAt is not null);
}

/// <summary>What the case holds of one student.</summary>
public sealed record StrandView(StrandId Id, PersonId Student, StrandContent Content, DateTimeOffset? ClosedAt, PersonId? ClosedBy, string? Closing);

public sealed record CaseItemView
{
    public required CaseItemId Id { get; init; }

    public required CaseItemKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonId By { get; init; }

    /// <summary>Of whom it is.</summary>
    public required IReadOnlyList<StrandId> Strands { get; init; }

    public required RecordId? Record { get; init; }

    public required RecordKind? KindOfRecord { get; init; }

    /// <summary>Null for a record, which is read by itself.</summary>
    public required CaseItemContent? Content { get; init; }

    public required PersonId? Owner { get; init; }

    public required DateTimeOffset? DueAt { get; init; }

    public required bool IsOpen { get; init; }

    public required CaseItemAnswer? Answer { get; init; }

    public required PersonId? AnsweredBy { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public bool IsLate(DateTimeOffset now) => IsOpen && DueAt <= now;
}

/// <summary>Who may know a part: a grant as whoever answers for the case sees it.</summary>
public sealed record GrantView
{
    /// <summary>How long before it ends whoever answers for it is warned.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromDays(7);

    public required GrantId Id { get; init; }

    public required StrandId Strand { get; init; }

    /// <summary>Null for whoever is on duty in the student's house.</summary>
    public required PersonId? Person { get; init; }

    public required CasePart Part { get; init; }

    public required GrantContent Content { get; init; }

    public required RecordId? Record { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required PersonId DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public required DateTimeOffset ReviewAt { get; init; }

    /// <summary>When the person first read it.</summary>
    public required DateTimeOffset? ReadAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public bool HoldsAt(DateTimeOffset now) => EndedAt is null && From <= now && now < Until;
}

/// <summary>One line of the list of cases: whom it concerns and what is open, never what it is about.</summary>
public sealed record CaseLine(
    CaseId Id, IReadOnlyList<PersonId> Students, DateTimeOffset OpenedAt, PersonId HeldBy, int Open, DateTimeOffset? NextDueAt, bool IsClosed);

/// <summary>A page of the list of cases. <paramref name="Next"/> leads to the one after it, or is null.</summary>
public sealed record CasePage(IReadOnlyList<CaseLine> Lines, string? Next);
