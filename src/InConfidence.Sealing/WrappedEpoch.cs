namespace InConfidence.Sealing;

/// <summary>
/// One epoch key of a school, wrapped by a key provider together with the school's lasting secret. Stored in the key
/// vault, apart from the data and its backups.
/// </summary>
/// <param name="School">The school it belongs to; bound into the wrap.</param>
/// <param name="Epoch">The epoch's number, 1 or more; bound into the wrap.</param>
/// <param name="Bytes">What the provider made of it. Two records are equal only if they share this very memory.</param>
public sealed record WrappedEpoch(Guid School, int Epoch, ReadOnlyMemory<byte> Bytes);
