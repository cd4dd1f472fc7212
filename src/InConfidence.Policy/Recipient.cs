namespace InConfidence.Policy;

/// <summary>Whom an act of telling would reach.</summary>
public enum Recipient
{
    /// <summary>The designated safeguarding lead. On the protective floor.</summary>
    SafeguardingLead = 1,

    /// <summary>A deputy of the designated safeguarding lead. On the protective floor.</summary>
    DeputyLead = 2,

    /// <summary>The police. On the protective floor.</summary>
    Police = 3,

    /// <summary>An ambulance. On the protective floor.</summary>
    Ambulance = 4,

    /// <summary>Children's social care. On the protective floor.</summary>
    SocialCare = 5,

    /// <summary>The local authority's designated officer (LADO). On the protective floor.</summary>
    DesignatedOfficer = 6,

    /// <summary>The head.</summary>
    Head = 7,

    /// <summary>The chair of governors or proprietor.</summary>
    Chair = 8,

    /// <summary>A member of staff.</summary>
    Staff = 9,

    /// <summary>A parent or guardian.</summary>
    Parent = 10,

    /// <summary>The student.</summary>
    Student = 11,

    /// <summary>Anybody else.</summary>
    Other = 12,
}
