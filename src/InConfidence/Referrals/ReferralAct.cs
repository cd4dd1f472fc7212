namespace InConfidence.Referrals;

/// <summary>What somebody does with a referral once it is begun.</summary>
public enum ReferralAct
{
    /// <summary>They were phoned, which comes first.</summary>
    Phoned,

    Sent,

    /// <summary>They were asked for the answer that they had not given within a working day.</summary>
    Chased,

    /// <summary>It was taken to somebody above them, by the local procedure.</summary>
    Escalated,

    /// <summary>They said what they decided.</summary>
    Answered,

    /// <summary>It is not to be sent, with a reason. A second person gives their view.</summary>
    Withdrawn,

    /// <summary>The second view on not sending it.</summary>
    Viewed,

    Printed,
}
