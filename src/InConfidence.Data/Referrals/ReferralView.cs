using InConfidence.People;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Time;

namespace InConfidence.Data.Referrals;

/// <summary>A referral as somebody sees it who answers for its record.</summary>
public sealed record ReferralView
{
    public required ReferralId Id { get; init; }

    public required RecordId Record { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ReferralContent Content { get; init; }

    /// <summary>What is being written; empty once it is sent.</summary>
    public required string Draft { get; init; }

    /// <summary>Whatever was done with it, oldest first.</summary>
    public required IReadOnlyList<ReferralActView> Acts { get; init; }

    /// <summary>Until when somebody waits before the next thing is to be done; null while nobody waits for it.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    public ReferralState State => Acts.Aggregate(ReferralState.Drafted, Next);

    /// <summary>What was sent, or is being written.</summary>
    public string Words => Acts.FirstOrDefault(act => act.Content.Act == ReferralAct.Sent)?.Content.Words ?? Draft;

    /// <summary>What they owe an answer to: what was sent, or what they said that is not accepted; null where they owe none.</summary>
    public ReferralActView? Owed =>
        IsWaiting ? Acts.LastOrDefault(act => act.Content is { Act: ReferralAct.Sent } or { Act: ReferralAct.Answered, Agrees: false }) : null;

    /// <summary>Somebody spoke with them. A call that nobody answered tells nobody anything.</summary>
    public bool IsPhoned => Acts.Any(act => act.Content is { Act: ReferralAct.Phoned, IsUnanswered: false });

    /// <summary>When they last heard of it, from somebody who spoke with them or by what was sent; null where they did not.</summary>
    public DateTimeOffset? ToldAt =>
        Acts.LastOrDefault(act => act.Content is { Act: ReferralAct.Sent } or { Act: ReferralAct.Phoned, IsUnanswered: false })?.At;

    /// <summary>When they gave the answer that is accepted; null where they gave none, or another since.</summary>
    public DateTimeOffset? SettledAt =>
        Acts.LastOrDefault(act => act.Content.Act == ReferralAct.Answered) is { Content.Agrees: not false } answer ? answer.At : null;

    public bool IsSent => Acts.Any(act => act.Content.Act == ReferralAct.Sent);

    /// <summary>Whether it can still be written and sent: also when they were only phoned, and what they said is not accepted.</summary>
    public bool IsDraft => IsOpen || (IsWaiting && !IsSent);

    /// <summary>Nothing is waited for yet: it can be phoned about, and taken back.</summary>
    private bool IsOpen => State is ReferralState.Drafted or ReferralState.Phoned;

    /// <summary>They have been told, and have said nothing that is accepted.</summary>
    public bool IsWaiting => State is ReferralState.Sent or ReferralState.Chased or ReferralState.Escalated or ReferralState.Disputed;

    /// <summary>Their answer is late, however often they were asked again since: by when it is waited for next says nothing of it.</summary>
    public bool IsLate(SchoolCalendar calendar, DateTimeOffset now) => Owed is { } owed && calendar.EndOfWorkingDays(owed.At, 1) <= now;

    /// <summary>Whether somebody can do this with it now. Whoever takes it back gives no second view.</summary>
    public bool May(ReferralAct act, PersonId person) => act switch
    {
        ReferralAct.Phoned or ReferralAct.Withdrawn => IsOpen,
        ReferralAct.Sent => IsDraft && Draft.Length > 0,
        ReferralAct.Chased or ReferralAct.Escalated => IsWaiting,
        ReferralAct.Answered => IsWaiting || State == ReferralState.Phoned,
        ReferralAct.Viewed => State == ReferralState.Withdrawn && Acts.Last(one => one.Content.Act == ReferralAct.Withdrawn).By != person,
        _ => Words.Length > 0,
    };

    private ReferralState Next(ReferralState before, ReferralActView act) => act.Content.Act switch
    {
        _ when act.Content.IsUnanswered => before,
        ReferralAct.Phoned => ReferralState.Phoned,
        ReferralAct.Sent => ReferralState.Sent,
        ReferralAct.Chased => ReferralState.Chased,
        ReferralAct.Escalated => ReferralState.Escalated,
        ReferralAct.Answered when act.Content.Agrees == false => ReferralState.Disputed,
        ReferralAct.Answered => act.Content.IsToBeSent == true ? ReferralState.Phoned : ReferralState.Answered,
        ReferralAct.Withdrawn => ReferralState.Withdrawn,
        ReferralAct.Viewed when act.Content.Agrees == true => ReferralState.NotSent,
        ReferralAct.Viewed => IsPhoned ? ReferralState.Phoned : ReferralState.Drafted,
        _ => before,
    };
}

/// <summary>Something that was done with a referral: who, when and what.</summary>
public sealed record ReferralActView(Guid Id, PersonId By, DateTimeOffset At, ReferralActContent Content);

/// <summary>A referral that wants somebody, and whom its record concerns.</summary>
public sealed record ReferralLine(ReferralView Referral, RecordKind Kind, IReadOnlyList<PersonId> Students);

/// <summary>The first referrals that want somebody, and whether there are others.</summary>
public sealed record ReferralLines(IReadOnlyList<ReferralLine> Shown, bool HasMore)
{
    public static ReferralLines None { get; } = new([], HasMore: false);
}
