using InConfidence.People;
using InConfidence.Policies;
using InConfidence.Records;
using InConfidence.Schools;
using InConfidence.Sharing;

namespace InConfidence.Data.Rows;

/// <summary>A document that a school has uploaded as its policy, and what became of it.</summary>
internal sealed class PolicyVersionRow
{
    public PolicyVersionId Id { get; init; }

    public SchoolId School { get; init; }

    /// <summary>The hash of what the document says, as decisions carry it.</summary>
    public required byte[] DocumentHash { get; init; }

    /// <summary>The text, under the school's key: a policy may name people or places.</summary>
    public SealedTextId Text { get; init; }

    public PersonId UploadedBy { get; init; }

    public DateTimeOffset UploadedAt { get; init; }

    public PolicyState State { get; set; }

    public PersonId? ProposedBy { get; set; }

    public DateTimeOffset? ProposedAt { get; set; }

    /// <summary>The day from whose beginning, in the school's time zone, it decides.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Why promises of the shipped policy are given up, where some are.</summary>
    public SealedTextId? Reason { get; set; }

    public PersonId? AnsweredBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }
}

/// <summary>What whoever answers for a record has said is known of it: facts of the policy, sealed under the record's key.</summary>
internal sealed class AssessmentRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId Record { get; init; }

    public int Number { get; init; }

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }

    public SealedTextId Content { get; init; }
}

/// <summary>A step that the policy requires of a record. What it is, and what became of it, is sealed: its name alone would tell the matter.</summary>
internal sealed class StepRow
{
    public StepId Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId Record { get; init; }

    /// <summary>Keyed hash of the record and the requirement's name, so that none is raised twice.</summary>
    public required byte[] NameLookup { get; init; }

    public SealedTextId Content { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>By when it must be done or answered; null for "at some time", which never climbs.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public PersonId? AnsweredBy { get; set; }

    /// <summary>That it was done, or why not.</summary>
    public SealedTextId? Answer { get; set; }

    /// <summary>When it last climbed because it was late.</summary>
    public DateTimeOffset? ClimbedAt { get; set; }
}

/// <summary>A decision on whether somebody is told what a record holds. Who, what and why is sealed under the record's key.</summary>
internal sealed class SharingRow
{
    public SharingId Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId Record { get; init; }

    /// <summary>1 for the first of its record.</summary>
    public int Number { get; init; }

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }

    public SealedTextId Content { get; init; }
}
