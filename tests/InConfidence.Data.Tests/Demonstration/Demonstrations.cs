using System.Text.Json;
using InConfidence.Data.Demonstration;
using InConfidence.Rosters;

namespace InConfidence.Data.Tests.Demonstration;

/// <summary>The demonstration schools that the tests look at: each is made once.</summary>
internal static class Demonstrations
{
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public static RosterSnapshot Roster { get; } = DemonstrationRoster.Read();

    public static DemonstrationPlan S0 { get; } = Create(7, Today);

    public static DemonstrationPlan Create(int seed, DateOnly today, DemonstrationSize? size = null) => DemonstrationPlan.Create(Roster, seed, today, size);

    public static string Text(DemonstrationPlan plan) => JsonSerializer.Serialize(plan);
}
