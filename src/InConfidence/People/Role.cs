namespace InConfidence.People;

/// <summary>What a person may be asked to do here. Roles are granted by a person, with dates; a roster never grants one.</summary>
public enum Role
{
    /// <summary>Records what students say, and reads what they themselves wrote.</summary>
    Staff = 1,

    /// <summary>The designated safeguarding lead (DSL).</summary>
    SafeguardingLead = 2,

    /// <summary>A deputy of the designated safeguarding lead.</summary>
    DeputyLead = 3,

    /// <summary>The head: concerns about members of staff go here.</summary>
    Head = 4,

    /// <summary>The chair of governors or proprietor: concerns about the head go here.</summary>
    Chair = 5,

    /// <summary>The data protection officer (DPO).</summary>
    DataProtectionOfficer = 6,

    /// <summary>Runs the place and opens no confidential text.</summary>
    Administrator = 7,

    /// <summary>Keeps notes of counselling that nobody else reads. Otherwise like staff.</summary>
    Counsellor = 8,
}
