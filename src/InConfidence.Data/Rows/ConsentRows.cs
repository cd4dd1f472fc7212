using InConfidence.People;
using InConfidence.Schools;
using InConfidence.Sharing;

namespace InConfidence.Data.Rows;

/// <summary>What an adult student has said may be told. Whom and about what is sealed under the student's own key.</summary>
internal sealed class ConsentRow
{
    public ConsentId Id { get; init; }

    public SchoolId School { get; init; }

    public PersonId Student { get; init; }

    /// <summary>The student, or the lead to whom they said it.</summary>
    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }

    public SealedTextId Content { get; init; }

    public PersonId? RevokedBy { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
