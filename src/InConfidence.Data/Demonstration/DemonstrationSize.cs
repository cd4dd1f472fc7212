namespace InConfidence.Data.Demonstration;

/// <summary>How large a demonstration school is. Guardians follow from the students, offices are always the same.</summary>
/// <param name="Students">Students, at least eight.</param>
/// <param name="Teachers">Teachers beside those with an office, at least four.</param>
/// <param name="Records">Records written in the year before today.</param>
public sealed record DemonstrationSize(int Students, int Teachers, int Records)
{
    /// <summary>About sixty people and two hundred records.</summary>
    public static DemonstrationSize S0 { get; } = new(24, 6, 200);

    /// <summary>A share of the students, staff and yearly records of one school of 1,200 students.</summary>
    public static DemonstrationSize OfOneSchool(double share) =>
        new(Math.Max(8, (int)(1200 * share)), Math.Max(4, (int)(138 * share)), Math.Max(1, (int)(24_000 * share)));
}
