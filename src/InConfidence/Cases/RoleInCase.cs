namespace InConfidence.Cases;

/// <summary>What a student is in a case. Each student has their own: whoever harmed is never listed with whom they harmed.</summary>
public enum RoleInCase
{
    /// <summary>Has been harmed, or may have been.</summary>
    Harmed = 1,

    /// <summary>Is said to have harmed.</summary>
    Alleged = 2,

    /// <summary>Saw or heard it.</summary>
    Witness = 3,

    /// <summary>Belongs to it in another way.</summary>
    Other = 4,
}
