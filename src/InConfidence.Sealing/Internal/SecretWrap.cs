using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>One secret of 32 bytes under a provider.</summary>
internal static class SecretWrap
{
    public static async Task<byte[]> WrapAsync(SecretBytes secret, byte[] place, IKeyProvider provider, CancellationToken cancellationToken)
    {
        var content = GC.AllocateArray<byte>(SecretBytes.Length, pinned: true);
        try
        {
            secret.CopyTo(content);
            return await provider.WrapAsync(content, place, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    public static async Task<SecretBytes> UnwrapAsync(
        ReadOnlyMemory<byte> wrapped, byte[] place, IKeyProvider provider, CancellationToken cancellationToken)
    {
        var content = await provider.UnwrapAsync(wrapped, place, cancellationToken).ConfigureAwait(false);
        try
        {
            return content.Length == SecretBytes.Length
                ? SecretBytes.Copy(content)
                : throw new BrokenSealException(BrokenSealReason.WrongContextOrAltered);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }
}
