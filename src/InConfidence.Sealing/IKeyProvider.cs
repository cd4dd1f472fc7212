namespace InConfidence.Sealing;

/// <summary>
/// Holds the key above all others and wraps the schools' epoch keys under it. A key file today; a passphrase, a
/// systemd credential, a PKCS#11 token or a key service are others. A provider never hands out its own key.
/// </summary>
public interface IKeyProvider
{
    /// <summary>Wraps a secret so that only this provider's key, with the same binding, gives it back.</summary>
    /// <param name="secret">The secret, 1 to 4096 bytes. The provider keeps no copy.</param>
    /// <param name="boundTo">What the secret belongs to, at most 1024 bytes; authenticated, not stored.</param>
    /// <param name="cancellationToken">Ends the wait for a provider that is elsewhere.</param>
    /// <returns>The wrapped secret, to be stored.</returns>
    Task<byte[]> WrapAsync(
        ReadOnlyMemory<byte> secret, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default);

    /// <summary>Gives back a wrapped secret.</summary>
    /// <param name="wrapped">What <see cref="WrapAsync"/> returned.</param>
    /// <param name="boundTo">The same binding as when it was wrapped.</param>
    /// <param name="cancellationToken">Ends the wait for a provider that is elsewhere.</param>
    /// <returns>The secret; the caller zeroes it after use.</returns>
    /// <exception cref="BrokenSealException">Another key wrapped it, the binding differs, or it was altered.</exception>
    Task<byte[]> UnwrapAsync(
        ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default);
}
