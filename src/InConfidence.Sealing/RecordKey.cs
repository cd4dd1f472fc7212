using System.Diagnostics;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// The key of one record, 32 random bytes held in memory that the collector does not move and zeroed on
/// <see cref="Dispose"/>. Only a <see cref="KeyRing"/> mints or unwraps one; its bytes never leave the room.
/// Safe to use from several threads; a use that meets a disposal throws and seals nothing.
/// </summary>
[DebuggerDisplay("(record key)")]
public sealed class RecordKey : IDisposable
{
    internal RecordKey(Guid id, SecretBytes secret)
    {
        Id = id;
        Secret = secret;
    }

    /// <summary>The key's identifier, random. It stands in every envelope sealed under the key and tells nothing of it.</summary>
    public Guid Id { get; }

    internal SecretBytes Secret { get; }

    /// <summary>Zeroes the key. Using it afterwards throws <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose() => Secret.Dispose();

    /// <summary>Says nothing.</summary>
    /// <returns>"(record key)".</returns>
    public override string ToString() => "(record key)";
}
