using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>What the log holds at one size, as the body of a C2SP tlog-checkpoint says it.</summary>
/// <param name="Origin">Which log: the key name of whoever signs for it. Not empty, no spaces, no plus sign.</param>
/// <param name="Size">How many entries the log has: 0 or more.</param>
/// <param name="Root">The root of the Merkle tree over those entries.</param>
public sealed record Checkpoint(string Origin, long Size, Sha256Hash Root)
{
    /// <summary>The text that is signed: origin, size and root in base64, a line each, with a line feed after each.</summary>
    public string Body() => CheckpointText.Write(this);
}
