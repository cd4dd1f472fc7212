using InConfidence.People;
using InConfidence.Policies;

namespace InConfidence.Data.Policies;

/// <summary>A document that the school has uploaded, without its text.</summary>
public sealed record PolicyVersion
{
    public required PolicyVersionId Id { get; init; }

    /// <summary>64 hexadecimal digits, as decisions name the document by which they were taken.</summary>
    public required string DocumentHash { get; init; }

    public required PersonId UploadedBy { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required PolicyState State { get; init; }

    public required PersonId? ProposedBy { get; init; }

    /// <summary>The day from which it is to decide, once somebody has proposed one.</summary>
    public required DateOnly? From { get; init; }

    public required PersonId? AnsweredBy { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Proposed by somebody else, it waits for this person's word.</summary>
    public bool WaitsFor(PersonId person) => State == PolicyState.Proposed && ProposedBy != person;
}
