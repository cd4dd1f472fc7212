namespace InConfidence.People;

/// <summary>What a person is to the school. One person may be several: a teacher is also somebody's mother.</summary>
[Flags]
public enum PersonKind
{
    None = 0,
    Student = 1,
    Staff = 2,
    Guardian = 4,
    HostFamily = 8,
    Supply = 16,
    Contractor = 32,
    Volunteer = 64,
    Outside = 128,
}
