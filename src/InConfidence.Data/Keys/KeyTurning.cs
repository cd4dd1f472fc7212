using InConfidence.Sealing;

namespace InConfidence.Data.Keys;

/// <summary>What has just become durable while an epoch ends: whoever watches may tell somebody, or, in a test, pull the plug.</summary>
public enum TurningStep
{
    /// <summary>The next epoch stands in the vault, and a key that is to be shredded is out of it.</summary>
    EpochBegun,

    /// <summary>Some wraps more lie under it.</summary>
    KeysMoved,

    /// <summary>Every wrap lies under it, and the ledger says so.</summary>
    ActWritten,

    /// <summary>The older epochs are gone.</summary>
    OlderDestroyed,

    /// <summary>What was deleted is overwritten.</summary>
    Scrubbed,
}

/// <summary>
/// Ends an epoch: the next one begins, every wrap moves to it, the older ones are destroyed. The school is served meanwhile. Broken off
/// anywhere, it is taken up where it stopped, since the vault shows by itself how far it came.
/// </summary>
internal sealed class KeyTurning(KeyCabinet keys, WorldSources sources, IProgress<TurningStep>? progress)
{
    private const int WrapsAtATime = 1000;

    /// <summary>Begins the next epoch, or takes up one that was begun and not finished.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        if ((await keys.Vault.EpochsAsync(cancellation)).Count == 1)
            await BeginNextAsync(null, cancellation);
        await keys.FollowAsync(cancellation);
    }

    /// <summary>Begins the next epoch without a key, which is out of the vault from the same moment.</summary>
    public async Task BeginWithoutAsync(Guid shredded, CancellationToken cancellation)
    {
        await BeginNextAsync(shredded, cancellation);
        await keys.FollowAsync(cancellation);
    }

    /// <summary>Moves every wrap. Returns how many there are.</summary>
    public async Task<long> MoveAsync(CancellationToken cancellation)
    {
        var ring = keys.Ring;
        while (await keys.Vault.RewrapAsync(ring.NewestEpoch, WrapsAtATime, ring.Rewrap, cancellation) > 0)
            progress?.Report(TurningStep.KeysMoved);
        return await keys.Vault.CountWrapsAsync(cancellation);
    }

    /// <summary>Destroys the older epochs, moving what somebody added under them meanwhile.</summary>
    public async Task DestroyOlderAsync(CancellationToken cancellation)
    {
        progress?.Report(TurningStep.ActWritten);
        while (!await keys.Vault.TryDestroyOlderAsync(keys.Ring.NewestEpoch, cancellation))
            await MoveAsync(cancellation);
        progress?.Report(TurningStep.OlderDestroyed);
        await keys.Vault.ScrubAsync(cancellation);
        await keys.FollowAsync(cancellation);
        progress?.Report(TurningStep.Scrubbed);
    }

    private async Task BeginNextAsync(Guid? shredded, CancellationToken cancellation)
    {
        // From what the vault holds now, not from what this process happens to know.
        using var ring = await KeyRing.OpenAsync(keys.School.Value, await keys.Vault.EpochsAsync(cancellation), keys.Provider, sources.Random.Fill, cancellation);
        var (next, wrapped) = await ring.BeginEpochAsync(keys.Provider, cancellation);
        using (next)
            await keys.Vault.BeginEpochAsync(wrapped, await UnderRecoveryAsync(next, cancellation), shredded, cancellation);
        progress?.Report(TurningStep.EpochBegun);
    }

    private async Task<WrappedEpoch?> UnderRecoveryAsync(KeyRing next, CancellationToken cancellation)
    {
        if (await keys.Vault.RecoveryAsync(cancellation) is not { } stored)
            return null;
        using var recovery = await RecoveryKey.LoadAsync(keys.School.Value, stored.Bytes, keys.Provider, cancellation);
        return (await next.WrapAsync(recovery, cancellation))[^1];
    }
}
