using System.Diagnostics.CodeAnalysis;
using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>
/// All that it takes to show somebody, far from the log and years later, that an entry is in it: the entry, its place, the path
/// to the root, and the signed checkpoint with that root. Written as a C2SP tlog-proof.
/// </summary>
/// <remarks>It tells the size of the log, so it goes only to those who may know that.</remarks>
/// <param name="Inclusion">The place and the path.</param>
/// <param name="Entry">The bytes of the entry.</param>
/// <param name="CheckpointNote">The signed checkpoint, of the size for which the path was made.</param>
public sealed record LogProof(InclusionProof Inclusion, ReadOnlyMemory<byte> Entry, string CheckpointNote)
{
    /// <summary>The proof as text; the entry stands in the line for extra data.</summary>
    public string Write() => ProofText.Write(this);

    /// <summary>Reads what <see cref="Write"/> wrote. Nothing of it is believed until it is verified.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="proof">The proof, or null if the text is none with an entry in it.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out LogProof? proof) => ProofText.TryRead(text, out proof);

    /// <summary>Whether the checkpoint is signed by this key and the path leads from the entry to its root. Never throws.</summary>
    /// <param name="verifier">The key of the log.</param>
    public bool Verify(CheckpointVerifier verifier) =>
        verifier.TryOpen(CheckpointNote, out var checkpoint)
        && checkpoint.Size == Inclusion.Size
        && Inclusion.Verify(MerkleFrontier.LeafHash(Entry.Span), checkpoint.Root);

    /// <summary>Whether both proofs are the same, byte for byte.</summary>
    public bool Equals(LogProof? other) => other is not null && Write() == other.Write();

    /// <inheritdoc/>
    public override int GetHashCode() => Inclusion.GetHashCode();
}
