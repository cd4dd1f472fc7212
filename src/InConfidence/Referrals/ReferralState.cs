namespace InConfidence.Referrals;

/// <summary>How far a referral has come.</summary>
public enum ReferralState
{
    Drafted,

    Phoned,

    Sent,

    Chased,

    Escalated,

    /// <summary>They have answered, and whoever referred does not accept it.</summary>
    Disputed,

    Answered,

    /// <summary>It is not to be sent, and waits for a second view.</summary>
    Withdrawn,

    /// <summary>It is not sent, and two people say so.</summary>
    NotSent,
}
