using InConfidence.Data.Counselling;
using InConfidence.Emergencies;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Emergencies;

/// <summary>An opening of the reader's own that has not shut.</summary>
public sealed record OpenLine(OpeningId Id, PersonId Student, DateTimeOffset Until);

/// <summary>What somebody has opened, as they read it while it is open. It may be nothing.</summary>
public sealed record OpenedView
{
    public required OpeningId Id { get; init; }

    public required PersonId Student { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>Who was told in the same moment; empty where nobody here may be.</summary>
    public required IReadOnlyList<PersonId> ToldAtOnce { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<OpenedRecord> Records { get; init; }

    /// <summary>What counsellors wrote apart, where a life is at risk; never their notes.</summary>
    public required IReadOnlyList<RiskView> Risks { get; init; }
}

/// <summary>What stands in a record, and what was added to it; nothing of who was told of it or what is to be done.</summary>
public sealed record OpenedRecord(RecordId Id, PersonId Writer, DateTimeOffset At, IReadOnlyList<DraftContent> Words);

/// <summary>An opening as those see it who were told of it.</summary>
public sealed record OpeningView
{
    public required OpeningId Id { get; init; }

    public required PersonId By { get; init; }

    public required PersonId Student { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>When somebody shut it before that.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    public required OpeningReason Reason { get; init; }

    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>How many records were opened.</summary>
    public required int Count { get; init; }

    /// <summary>Those of them that the reader may read.</summary>
    public required IReadOnlyList<RecordId> Records { get; init; }

    public required IReadOnlyList<OpeningTold> Told { get; init; }

    public required PersonId? ReviewedBy { get; init; }

    public required DateTimeOffset? ReviewedAt { get; init; }

    public required OpeningReview? Review { get; init; }

    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now < Until;
}

/// <summary>Somebody who was told.</summary>
public sealed record OpeningTold(PersonId Person, Role AsRole, DateTimeOffset At, DateTimeOffset? ReadAt);

/// <summary>One line of a list: who opened what of whom, when, and whether somebody has said something to it.</summary>
public sealed record OpeningLine(OpeningId Id, PersonId By, PersonId Student, DateTimeOffset At, DateTimeOffset? DueAt, DateTimeOffset? ReviewedAt);
