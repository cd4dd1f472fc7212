using InConfidence.Counselling;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;

namespace InConfidence.Data.Rows;

/// <summary>What a counsellor keeps of a conversation, and apart from it what must be known to keep somebody alive. Both are sealed.</summary>
internal sealed class NoteRow
{
    public NoteId Id { get; init; }

    public SchoolId School { get; init; }

    public PersonId By { get; init; }

    public PersonId Student { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid KeyId { get; init; }

    /// <summary>Whether the risk comes from an adult whom the school answers for: then it opens to fewer.</summary>
    public AdultInvolved AdultInvolved { get; init; }

    public SealedTextId Content { get; init; }

    public SealedTextId? Risk { get; init; }
}
