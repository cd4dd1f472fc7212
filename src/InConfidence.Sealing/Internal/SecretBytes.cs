using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>
/// 32 secret bytes in pinned memory: the collector never moves them, so zeroing reaches the only copy.
/// </summary>
internal sealed class SecretBytes : IDisposable
{
    public const int Length = 32;

    private readonly byte[] bytes = GC.AllocateArray<byte>(Length, pinned: true);
    private volatile bool disposed;

    private SecretBytes()
    {
    }

    /// <summary>What lies in memory, for the test that sees it zeroed. Not a copy.</summary>
    internal ReadOnlySpan<byte> Memory => bytes;

    public static SecretBytes Copy(ReadOnlySpan<byte> source)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, Length);
        var secret = new SecretBytes();
        source.CopyTo(secret.bytes);
        return secret;
    }

    public static SecretBytes Draw(FillRandom? random)
    {
        var secret = new SecretBytes();
        Randomness.Fill(random, secret.bytes);
        return secret;
    }

    /// <summary>Copies the secret out; the caller zeroes the copy.</summary>
    public void CopyTo(Span<byte> destination)
    {
        bytes.CopyTo(destination);
        // Asked after copying: a disposal in between may have left zeroes in the copy, and a text sealed under
        // them could never be opened again.
        Thread.MemoryBarrier();
        if (!disposed)
            return;
        CryptographicOperations.ZeroMemory(destination);
        throw new ObjectDisposedException(nameof(SecretBytes), "The key was disposed.");
    }

    public SecretBytes Clone()
    {
        Span<byte> copy = stackalloc byte[Length];
        try
        {
            CopyTo(copy);
            return Copy(copy);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }

    public void Dispose()
    {
        disposed = true;
        Thread.MemoryBarrier();
        CryptographicOperations.ZeroMemory(bytes);
    }
}
