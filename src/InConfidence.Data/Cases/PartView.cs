using InConfidence.Cases;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Cases;

/// <summary>One line of what somebody has been told: about whom, how much, until when. Nothing of what it says.</summary>
public sealed record PartLine(GrantId Id, PersonId Student, CasePart Part, DateTimeOffset From, DateTimeOffset Until, PersonId DecidedBy, DateTimeOffset? ReadAt);

/// <summary>Exactly the part that was granted, and nothing else of the case.</summary>
public sealed record PartView
{
    public required PartLine Line { get; init; }

    /// <summary>Whether it is for whoever is on duty in the house.</summary>
    public required bool IsForHouse { get; init; }

    public required GrantContent Content { get; init; }

    /// <summary>What the student said, where the words or the whole were granted.</summary>
    public required IReadOnlyList<DraftContent> Words { get; init; }
}

/// <summary>A care instruction, for tonight.</summary>
public sealed record CareLine(GrantId Id, PersonId Student, string Instruction, PersonId DecidedBy, DateTimeOffset Until);
