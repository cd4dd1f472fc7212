using System.Security.Cryptography;
using System.Text.Json;

namespace InConfidence.Rosters;

/// <summary>
/// A difference as it is shown to whoever may accept it. Its hash names it: what is shown is what is accepted, and a
/// roster or a school that changed meanwhile has another hash.
/// </summary>
public sealed class RosterProposal
{
    public RosterProposal(RosterReading reading, RosterDifference difference)
    {
        (Reading, Difference) = (reading, difference);
        Doubts = [.. reading.Doubts, .. difference.Doubts];
        Hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            reading.Format,
            difference.Joiners,
            difference.Leavers,
            Before = difference.Changes.ConvertAll(change => change.Before),
            After = difference.Changes.ConvertAll(change => change.After),
            difference.RelationsAdded,
            difference.RelationsRemoved,
            Doubts,
        })));
    }

    public RosterReading Reading { get; }

    public RosterDifference Difference { get; }

    /// <summary>Everything that a person must look at, in an order that the hash fixes.</summary>
    public IReadOnlyList<RosterDoubt> Doubts { get; }

    public string Hash { get; }

    /// <summary>With an error it cannot be accepted: who is missing from it may only be unreadable.</summary>
    public bool HasErrors => Reading.IsBroken || Reading.Errors.Count > 0;

    public RosterCheck Check => RosterCheck.Of(Reading, Difference) with { Difference = Hash };
}
