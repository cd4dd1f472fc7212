using InConfidence.Homes;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;

namespace InConfidence.Data.Rows;

/// <summary>What is known of the way home of one student who is part of some record. Every such student has one, shut or open.</summary>
internal sealed class WayHomeRow
{
    public SchoolId School { get; init; }

    public PersonId Student { get; init; }

    public SealedTextId Content { get; set; }
}

/// <summary>That somebody lifted the bar which a record puts on the way home, who agreed, and who shut it again. What they wrote is sealed under the record's key.</summary>
internal sealed class HomeLiftRow
{
    public HomeLiftId Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId Record { get; init; }

    /// <summary>1 for the first of its record.</summary>
    public int Number { get; init; }

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }

    public SealedTextId Content { get; init; }

    public PersonId? AgreedBy { get; set; }

    public DateTimeOffset? AgreedAt { get; set; }

    public PersonId? EndedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public SealedTextId? Ending { get; set; }
}
