namespace InConfidence.Ledger;

/// <summary>A key that signs for a log, or did so once.</summary>
/// <param name="VerifierKey">Its public half as text (C2SP vkey).</param>
/// <param name="Handover">The id of the ciphertext that holds the handover to it, see <see cref="CheckpointSigner.HandOver"/>; null for the log's first key.</param>
public sealed record LogKey(string VerifierKey, Guid? Handover = null);
