using InConfidence.Advising;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Advising;

/// <summary>A question as whoever asked it sees it, and whoever it has gone to.</summary>
public sealed record AdviceView
{
    public required AdviceId Id { get; init; }

    /// <summary>The record that it is about, where it is about one.</summary>
    public required RecordId? Record { get; init; }

    public required PersonId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required AdviceQuestion Question { get; init; }

    /// <summary>To whom it has gone, in that order.</summary>
    public required IReadOnlyList<AdviceAsked> Asked { get; init; }

    public required PersonId? AnsweredBy { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public required AdviceAnswer? Answer { get; init; }

    public required DateTimeOffset? FollowedAt { get; init; }

    public required AdviceFollowed? Followed { get; init; }

    /// <summary>Since when everybody here who may be asked has been, in vain: the numbers outside remain.</summary>
    public required DateTimeOffset? NobodyLeftAt { get; init; }
}

/// <summary>Somebody to whom a question has gone.</summary>
public sealed record AdviceAsked(PersonId Person, Role AsRole, DateTimeOffset AskedAt, DateTimeOffset? ReadAt);

/// <summary>One line of a list: who asked, when, and how far it has come. Never what was asked.</summary>
public sealed record AdviceLine
{
    public required AdviceId Id { get; init; }

    public required bool IsAboutRecord { get; init; }

    public required PersonId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public required DateTimeOffset? FollowedAt { get; init; }

    public required DateTimeOffset? NobodyLeftAt { get; init; }
}
