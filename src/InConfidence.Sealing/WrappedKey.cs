namespace InConfidence.Sealing;

/// <summary>
/// A record key wrapped under one of its school's epoch keys: what the key vault holds. Destroying every copy of it
/// destroys the record's text, in every backup.
/// </summary>
/// <param name="Id">The record key's identifier, random; every text sealed under the key names it.</param>
/// <param name="Epoch">The number of the epoch key it is wrapped under, 1 or more.</param>
/// <param name="Bytes">The envelope, 142 bytes. Two records are equal only if they share this very memory.</param>
public sealed record WrappedKey(Guid Id, int Epoch, ReadOnlyMemory<byte> Bytes);
