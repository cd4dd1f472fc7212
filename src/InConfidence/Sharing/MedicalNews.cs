namespace InConfidence.Sharing;

/// <summary>How a student is, as one of a closed list.</summary>
public enum MedicalCondition
{
    BeingExamined = 1,
    Stable = 2,
    Serious = 3,
    Critical = 4,
    InSurgery = 5,
    Recovering = 6,
}

/// <summary>What the family hears in a medical emergency while the way home is shut: where, and how the student is; never what was said.</summary>
/// <param name="Hospital">The hospital's name, as it was typed: one short line.</param>
/// <param name="Condition">How the student is.</param>
public sealed record MedicalNews(string Hospital, MedicalCondition Condition)
{
    /// <summary>No hospital has a longer name, and nothing else fits.</summary>
    public const int LongestHospital = 60;
}
