using InConfidence.People;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Schools;

namespace InConfidence.Data.Rows;

/// <summary>A referral of a record to somebody outside. To whom, and what is said, is sealed under the record's key.</summary>
internal sealed class ReferralRow
{
    public ReferralId Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId Record { get; init; }

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }

    public SealedTextId Content { get; init; }

    /// <summary>What is being written to them; null while nothing is, and once it is sent.</summary>
    public SealedTextId? Draft { get; set; }

    /// <summary>When they were first told of it, by somebody who spoke with them or by what was sent.</summary>
    public DateTimeOffset? MadeAt { get; set; }

    /// <summary>When the next step is raised, if they have not answered; null while none is to be.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Which step that is: chasing at 0, which it is once it is sent; escalating at 1, also after somebody chased, escalated or did not accept an answer.</summary>
    public int Waited { get; set; }

    /// <summary>When it was answered and nothing was to be sent any more, or two people had said that it is not sent.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>Something that was done with a referral. What, with whom and what was said is sealed under the record's key.</summary>
internal sealed class ReferralActRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId Record { get; init; }

    public ReferralId Referral { get; init; }

    /// <summary>1 for the first of its referral.</summary>
    public int Number { get; init; }

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }

    public SealedTextId Content { get; init; }
}
