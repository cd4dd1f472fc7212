namespace InConfidence.Policy.Bench.ByHand;

public enum Kind
{
    Disclosure,
    Concern,
    ConcernAboutAdult,
}

public enum Adult
{
    Unknown,
    No,
    AdultHere,
    HostFamily,
    SafeguardingTeam,
    Head,
    Chair,
}

public enum Content
{
    Existence,
    CareInstruction,
    MedicalNews,
    Consequence,
    Summary,
    Words,
    Whole,
}

public enum Age
{
    Under13,
    From13To15,
    From16To17,
    Adult,
}

public enum Agreement
{
    Given,
    Refused,
    Withdrawn,
    Unsought,
}

public enum Risk
{
    None,
    Possible,
    Serious,
}

public enum Prompt
{
    OwnInitiative,
    ParentRequest,
    OwnRequest,
    OutsideRequest,
    PoliceRequest,
    CourtOrder,
    Statute,
    Transfer,
    Reference,
}

public enum Channel
{
    InPerson,
    WorkPhone,
    WorkMail,
    SecureTransfer,
    Letter,
    Personal,
}

public enum Reporter
{
    Student,
    Friend,
    Adult,
    Anonymous,
}
