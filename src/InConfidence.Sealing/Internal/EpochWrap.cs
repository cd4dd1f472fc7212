using System.Buffers.Binary;
using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>
/// What a key provider wraps for each epoch: the epoch key (32 bytes) and the school's lasting secret (32 bytes),
/// which every epoch repeats so that destroying an old epoch loses nothing that lasts.
/// </summary>
internal static class EpochWrap
{
    private const int ContentLength = 2 * SecretBytes.Length;

    public static async Task<WrappedEpoch> WrapAsync(
        Guid school, EpochKey epoch, SecretBytes lasting, IKeyProvider provider, CancellationToken cancellationToken)
    {
        var content = GC.AllocateArray<byte>(ContentLength, pinned: true);
        try
        {
            epoch.Secret.CopyTo(content);
            lasting.CopyTo(content.AsSpan(SecretBytes.Length));
            var place = Place(school, epoch.Number);
            return new WrappedEpoch(
                school, epoch.Number, await provider.WrapAsync(content, place, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    public static async Task<(EpochKey Epoch, SecretBytes Lasting)> UnwrapAsync(
        WrappedEpoch wrapped, IKeyProvider provider, CancellationToken cancellationToken)
    {
        var place = Place(wrapped.School, wrapped.Epoch);
        var content = await provider.UnwrapAsync(wrapped.Bytes, place, cancellationToken).ConfigureAwait(false);
        try
        {
            if (content.Length != ContentLength)
                throw new BrokenSealException(BrokenSealReason.WrongContextOrAltered);
            var epoch = new EpochKey(wrapped.Epoch, SecretBytes.Copy(content.AsSpan(0, SecretBytes.Length)));
            return (epoch, SecretBytes.Copy(content.AsSpan(SecretBytes.Length)));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    private static byte[] Place(Guid school, int epoch)
    {
        var place = new byte[20];
        school.TryWriteBytes(place, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(place.AsSpan(16), epoch);
        return place;
    }
}
