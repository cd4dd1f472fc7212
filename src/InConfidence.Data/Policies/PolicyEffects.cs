using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Data.Policies;

/// <summary>A stored decision that another document would answer otherwise.</summary>
/// <param name="Record">The record of which it was.</param>
/// <param name="At">When it was taken.</param>
/// <param name="About">Who would have been told, or what else was asked, as the policy says it.</param>
/// <param name="Before">The stored answer.</param>
/// <param name="After">The answer of the other document.</param>
/// <param name="Reason">Why the other document answers so.</param>
public sealed record ChangedDecision(RecordId Record, DateTimeOffset At, string About, Outcome Before, Outcome After, string Reason)
{
    /// <summary>What the other document also obliges to, in its words.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>What it no longer obliges to.</summary>
    public IReadOnlyList<string> Fewer { get; init; } = [];
}

/// <summary>How many records somebody could open that they cannot open today, and the other way round.</summary>
public sealed record ChangedReading(PersonId Person, int Gained, int Lost);

/// <summary>What another document would change here.</summary>
/// <param name="Looked">How many stored decisions were looked at: the newest ones.</param>
/// <param name="Differing">How many of them would differ.</param>
/// <param name="Decisions">Those that would differ, the newest first; none for whoever reads no records.</param>
/// <param name="Readings">Whoever could open more or fewer records.</param>
public sealed record PolicyEffects(int Looked, int Differing, IReadOnlyList<ChangedDecision> Decisions, IReadOnlyList<ChangedReading> Readings);
