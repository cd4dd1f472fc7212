using System.Diagnostics;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// A second provider beside the one in use, for the day on which that one is lost: its key lies with custodians, in shares of which a few
/// together give it back. The vault holds each epoch under it as well, so shares stay good when an epoch ends, and open no epoch that is
/// destroyed.
/// </summary>
[DebuggerDisplay("(recovery key)")]
public sealed class RecoveryKey : IKeyProvider, IDisposable
{
    private const int MostShares = 255;

    private readonly WrappingKey key;
    private readonly FillRandom? random;

    private RecoveryKey(SecretBytes secret, FillRandom? random)
    {
        Id = Derivation.Identifier(secret, Derivation.RecoveryKeyId);
        key = new WrappingKey(secret, Id);
        this.random = random;
    }

    /// <summary>The key's identifier. It follows from the key, tells nothing of it, and stands in every share.</summary>
    public Guid Id { get; }

    internal SecretBytes Secret => key.Secret;

    /// <summary>Makes a new recovery key. Earlier ones stay good until the wraps under them are destroyed.</summary>
    /// <param name="random">Leave out: the operating system's source is used. Only tests that replay a world give one.</param>
    /// <returns>The key; dispose it to zero it.</returns>
    public static RecoveryKey Create(FillRandom? random = null) => new(SecretBytes.Draw(random), random);

    /// <summary>Puts shares together again.</summary>
    /// <param name="shares">At least as many different shares of one key as their threshold says; all that are given are used.</param>
    /// <returns>The key; dispose it to zero it.</returns>
    /// <exception cref="FormatException">They are too few, repeat a number, or are not shares of one key; the message is one sentence.</exception>
    public static RecoveryKey Combine(IReadOnlyList<KeyShare> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        if (shares.Count == 0 || shares.Any(share => share.RecoveryKeyId != shares[0].RecoveryKeyId || share.Threshold != shares[0].Threshold))
            throw new FormatException("These are not shares of one recovery key: each custodian's must have been made on the same day.");
        if (shares.Select(share => share.Number).Distinct().Count() != shares.Count)
            throw new FormatException("One share was given twice: each custodian gives their own.");
        if (shares.Count < shares[0].Threshold)
            throw new FormatException($"{shares[0].Threshold} custodians are needed, and the shares of {shares.Count} were given.");
        var key = new RecoveryKey(SecretSharing.Combine([.. shares.Select(share => ((byte)share.Number, share.Values))]), null);
        if (key.Id == shares[0].RecoveryKeyId)
            return key;
        // Stryker disable once statement : nobody holds what is zeroed here
        key.Dispose();
        throw new FormatException("These shares do not fit together: one of them was altered.");
    }

    /// <summary>Opens a recovery key that was stored under another provider.</summary>
    /// <param name="school">The school that it was stored for.</param>
    /// <param name="stored">What <see cref="StoreAsync"/> gave.</param>
    /// <param name="provider">The provider in use.</param>
    /// <param name="cancellationToken">Ends the wait for a provider that is elsewhere.</param>
    /// <returns>The key; dispose it to zero it.</returns>
    /// <exception cref="BrokenSealException">The provider did not wrap it, or it is another school's, or altered.</exception>
    public static async Task<RecoveryKey> LoadAsync(
        Guid school, ReadOnlyMemory<byte> stored, IKeyProvider provider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new RecoveryKey(await SecretWrap.UnwrapAsync(stored, Place(school), provider, cancellationToken).ConfigureAwait(false), null);
    }

    /// <summary>Wraps the key itself under the provider in use, so that the next epoch can be wrapped under it without a custodian.</summary>
    /// <param name="school">The school; bound in.</param>
    /// <param name="provider">The provider in use.</param>
    /// <param name="cancellationToken">Ends the wait for a provider that is elsewhere.</param>
    /// <returns>What to store in the key vault.</returns>
    public Task<byte[]> StoreAsync(Guid school, IKeyProvider provider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return SecretWrap.WrapAsync(Secret, Place(school), provider, cancellationToken);
    }

    /// <summary>Splits the key into shares.</summary>
    /// <param name="threshold">How many shares give it back, 2 or more.</param>
    /// <param name="count">How many shares to make, from the threshold to 255.</param>
    /// <returns>The shares, numbered from 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 2, or the count is below it or above 255.</exception>
    public IReadOnlyList<KeyShare> Split(int threshold, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostShares);
        return [.. SecretSharing.Split(Secret, threshold, count, random).Select((values, index) => new KeyShare(Id, threshold, (byte)(index + 1), values))];
    }

    /// <inheritdoc/>
    public Task<byte[]> WrapAsync(
        ReadOnlyMemory<byte> secret, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default) =>
        Task.FromResult(key.Wrap(secret, boundTo, random));

    /// <inheritdoc/>
    public Task<byte[]> UnwrapAsync(
        ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default) =>
        Task.FromResult(key.Unwrap(wrapped, boundTo));

    /// <summary>Zeroes the key. Using it afterwards throws <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose() => key.Dispose();

    /// <summary>Says nothing.</summary>
    /// <returns>"(recovery key)".</returns>
    public override string ToString() => "(recovery key)";

    /// <summary>The label keeps it apart from an epoch, which a provider wraps too.</summary>
    private static byte[] Place(Guid school) => [.. "InConfidence recovery key 1\0"u8, .. school.ToByteArray(bigEndian: true)];
}
