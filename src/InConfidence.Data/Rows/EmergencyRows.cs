using InConfidence.Emergencies;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;

namespace InConfidence.Data.Rows;

/// <summary>That somebody has opened what is known of a student, because somebody is in danger. Why, and what was made of it, is sealed.</summary>
internal sealed class OpeningRow
{
    public OpeningId Id { get; init; }

    public SchoolId School { get; init; }

    public PersonId By { get; init; }

    public PersonId Student { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>When it shuts by itself.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>When somebody who was told of it shut it before that.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whoever opened it said that a life is at risk now.</summary>
    public bool ForLife { get; init; }

    public Guid KeyId { get; init; }

    public SealedTextId Reason { get; init; }

    /// <summary>By when somebody must have said whether it was right.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it goes on to the next; null once it is reviewed.</summary>
    public DateTimeOffset? ClimbsAt { get; set; }

    public DateTimeOffset? ReviewedAt { get; set; }

    public PersonId? ReviewedBy { get; set; }

    public SealedTextId? Review { get; set; }

    public long Version { get; set; }

    public List<OpenedRecordRow> Records { get; } = [];

    public List<OpeningToldRow> Told { get; } = [];
}

/// <summary>A record that an opening opened.</summary>
internal sealed class OpenedRecordRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public OpeningId Opening { get; init; }

    public RecordId Record { get; init; }
}

/// <summary>Somebody who was told of an opening, and may say whether it was right.</summary>
internal sealed class OpeningToldRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public OpeningId Opening { get; init; }

    public PersonId Person { get; init; }

    public Role AsRole { get; init; }

    /// <summary>0 for the first to be told, then one more each time that nobody said anything.</summary>
    public int Step { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; set; }
}
