using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>Opens every wrapped epoch; all of them must carry the same lasting secret, and on any failure none stays in memory.</summary>
internal static class RingOpening
{
    public static async Task<KeyRing> OpenAsync(
        Guid school, IReadOnlyList<WrappedEpoch> wrapped, IKeyProvider provider, FillRandom? random,
        CancellationToken cancellationToken)
    {
        var epochs = new List<EpochKey>(wrapped.Count);
        SecretBytes? lasting = null;
        var opened = false;
        try
        {
            foreach (var wrap in wrapped)
            {
                var (epoch, secret) = await EpochWrap.UnwrapAsync(wrap, provider, cancellationToken).ConfigureAwait(false);
                epochs.Add(epoch);
                lasting = Same(lasting, secret);
            }
            var ring = new KeyRing(school, epochs, lasting!, random);
            opened = true;
            return ring;
        }
        finally
        {
            if (!opened)
            {
                // Stryker disable once statement : nobody holds what is zeroed here
                epochs.ForEach(epoch => epoch.Dispose());
                // Stryker disable once statement : nobody holds what is zeroed here
                lasting?.Dispose();
            }
        }
    }

    private static SecretBytes Same(SecretBytes? known, SecretBytes next)
    {
        if (known is null)
            return next;
        var same = CryptographicOperations.FixedTimeEquals(known.Memory, next.Memory);
        // Stryker disable once statement : nobody holds what is zeroed here
        next.Dispose();
        return same ? known : throw new BrokenSealException(BrokenSealReason.WrongContextOrAltered);
    }
}
