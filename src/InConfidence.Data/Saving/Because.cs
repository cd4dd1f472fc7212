using InConfidence.People;

namespace InConfidence.Data.Saving;

/// <summary>Who acts: a person in a session, or a process of the machine by itself.</summary>
public sealed record Actor(PersonId? Person, Guid? Session, string Process)
{
    /// <summary>The machine acting by itself, by the name of what it does ("release", "climb").</summary>
    public static Actor Machine(string process) => new(null, null, process);
}

/// <summary>Who does what, and for what reason. No change can be saved and no confidential text opened without it.</summary>
public sealed record Because(Actor Who, LedgerAct What, string? Reason = null);
