using System.Buffers.Binary;
using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>One epoch key of a school: record keys are wrapped under it.</summary>
internal sealed class EpochKey(int number, SecretBytes secret) : IDisposable
{
    public int Number { get; } = number;

    public SecretBytes Secret { get; } = secret;

    private Guid Id { get; } = Derivation.Identifier(secret, Derivation.EpochKeyId);

    public WrappedKey Wrap(Guid school, RecordKey key, FillRandom? random)
    {
        Span<byte> place = stackalloc byte[36];
        Place(school, key.Id, place);
        Span<byte> secretBytes = stackalloc byte[SecretBytes.Length];
        try
        {
            key.Secret.CopyTo(secretBytes);
            var bytes = EnvelopeCipher.Seal(Secret, Id, EnvelopePurpose.RecordKey, place, secretBytes, random);
            return new WrappedKey(key.Id, Number, bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secretBytes);
        }
    }

    public RecordKey Unwrap(Guid school, WrappedKey wrapped)
    {
        Span<byte> place = stackalloc byte[36];
        Place(school, wrapped.Id, place);
        var bytes = EnvelopeCipher.Open(Secret, Id, EnvelopePurpose.RecordKey, place, wrapped.Bytes.Span);
        try
        {
            return new RecordKey(wrapped.Id, SecretBytes.Copy(bytes));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    public void Dispose() => Secret.Dispose();

    private void Place(Guid school, Guid key, Span<byte> destination)
    {
        school.TryWriteBytes(destination, bigEndian: true, out _);
        key.TryWriteBytes(destination[16..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(destination[32..], Number);
    }
}
