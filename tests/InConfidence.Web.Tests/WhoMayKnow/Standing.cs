namespace InConfidence.Web.Tests.WhoMayKnow;

/// <summary>What somebody has to do with one matter, whatever else they are here.</summary>
internal enum Standing
{
    Nothing,
    Wrote,
    Alleged,
    WroteAndIsAlleged,
    KeptOut,
    HouseholdOfAlleged,
    RelativeOfAlleged,
    GuardianOfStudent,
    RelativeOfStudent,
    HouseholdOfStudent,
    HostOfStudent,
    WroteAboutOwnChild,
    WasPresent,
    ToldWhatToDo,
    ToldTheWords,
    ToldAndThenKeptOut,
}

/// <summary>What somebody is here, whatever they have to do with a matter.</summary>
internal enum Office
{
    Staff,
    Supply,
    Lead,
    Deputy,
    Head,
    Chair,
    DataProtectionOfficer,
    Administrator,
    Student,
    Guardian,
    HostFamily,
}
