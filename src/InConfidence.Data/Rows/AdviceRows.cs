using InConfidence.Advising;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;

namespace InConfidence.Data.Rows;

/// <summary>A question to the safeguarding lead. What was asked, answered and made of it is sealed.</summary>
internal sealed class AdviceRow
{
    public AdviceId Id { get; init; }

    public SchoolId School { get; init; }

    /// <summary>The record that it is about; then it lies under that record's key, and goes with it.</summary>
    public RecordId? Record { get; init; }

    public PersonId AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public Guid KeyId { get; init; }

    public SealedTextId Question { get; init; }

    /// <summary>When it goes on to the next; null once it is answered.</summary>
    public DateTimeOffset? ClimbsAt { get; set; }

    /// <summary>Since when everybody here who may be asked has been, in vain.</summary>
    public DateTimeOffset? NobodyLeftAt { get; set; }

    public PersonId? AnsweredBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public SealedTextId? Answer { get; set; }

    public DateTimeOffset? FollowedAt { get; set; }

    /// <summary>Whether the answer was followed, and why not.</summary>
    public SealedTextId? Followed { get; set; }

    public long Version { get; set; }

    public List<AdviceAskedRow> Asked { get; } = [];
}

/// <summary>Somebody to whom a question has gone.</summary>
internal sealed class AdviceAskedRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public AdviceId Advice { get; init; }

    public PersonId Person { get; init; }

    public Role AsRole { get; init; }

    /// <summary>0 for the first to be asked, then one more each time that nobody answered.</summary>
    public int Step { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }
}
