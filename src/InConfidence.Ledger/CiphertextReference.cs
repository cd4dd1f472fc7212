namespace InConfidence.Ledger;

/// <summary>Names a ciphertext that is stored outside the log, by the hash of its bytes.</summary>
/// <param name="Id">Under which id the ciphertext is stored.</param>
/// <param name="Hash">The SHA-256 of the stored bytes.</param>
/// <param name="Disposed">
/// False: the ciphertext was stored. True: this entry logs that the ciphertext was disposed of, so that from here on its absence is no fault.
/// </param>
public sealed record CiphertextReference(Guid Id, Sha256Hash Hash, bool Disposed);
