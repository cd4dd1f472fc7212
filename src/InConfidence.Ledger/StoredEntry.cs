namespace InConfidence.Ledger;

/// <summary>An entry as it was read from a store; nothing of it has been checked.</summary>
/// <param name="Number">The entry's place in the log, counted from 0.</param>
/// <param name="Bytes">The entry's bytes. They need to stay as they are only until the next entry is asked for.</param>
/// <param name="LeafHash">The leaf hash that was stored beside them when the entry was written.</param>
public sealed record StoredEntry(long Number, ReadOnlyMemory<byte> Bytes, Sha256Hash LeafHash);
