namespace InConfidence.Rosters;

/// <summary>What was read from a roster. Rows with errors are left out of the snapshot.</summary>
/// <param name="Format">The format, by its name: "OneRoster 1.1"; "unknown" when it could not be told.</param>
/// <param name="Snapshot">The people, their guardians and the sites.</param>
/// <param name="Errors">Which row of which file is wrong.</param>
/// <param name="Doubts">What a person should look at, though it could be read.</param>
public sealed record RosterReading(string Format, RosterSnapshot Snapshot, IReadOnlyList<RosterError> Errors, IReadOnlyList<RosterDoubt> Doubts)
{
    /// <summary>
    /// The roster is too broken for any import: its people could not be read to the end, so that who is missing from
    /// it says nothing.
    /// </summary>
    public bool IsBroken { get; init; }
}
