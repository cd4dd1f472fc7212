using InConfidence.Data.Saving;

namespace InConfidence.Data.Keys;

/// <summary>What a rotation did: the epoch that stands now, and how many keys lie under it.</summary>
public sealed record RotationReport(int Epoch, long Keys);

/// <summary>How a school's keys stand.</summary>
/// <param name="Holder">Who holds the key above all others.</param>
/// <param name="Epochs">The epochs in the vault, rising. More than one: a rotation was begun and not finished.</param>
/// <param name="Keys">How many record keys there are.</param>
/// <param name="Threshold">How many custodians must come together; null where there are none.</param>
/// <param name="Shares">How many shares were given out; null where there are none.</param>
public sealed record KeyStanding(KeyHolder Holder, IReadOnlyList<int> Epochs, long Keys, int? Threshold, int? Shares);

/// <summary>Puts every key of a school under a new epoch, and says how its keys stand.</summary>
public static class KeyRotating
{
    internal static readonly Actor Keeper = Actor.Machine("keys");

    public static async Task<KeyStanding> KeyStandingAsync(this OpenSchool school, CancellationToken cancellation)
    {
        var vault = school.Keys.Vault;
        var recovery = await vault.RecoveryAsync(cancellation);
        return new KeyStanding(
            school.Places.ReadDescription().Holder, [.. (await vault.EpochsAsync(cancellation)).Select(epoch => epoch.Epoch)], await vault.CountWrapsAsync(cancellation), recovery?.Threshold, recovery?.Shares);
    }

    /// <summary>
    /// The old epoch is destroyed only after the ledger says that every key has left it. Broken off, it is taken up again by the next
    /// call; the ledger then may say so twice, never not at all.
    /// </summary>
    public static async Task<RotationReport> RotateKeysAsync(this OpenSchool school, Actor who, IProgress<TurningStep>? progress, CancellationToken cancellation)
    {
        var turning = new KeyTurning(school.Keys, school.Sources, progress);
        await turning.BeginAsync(cancellation);
        var keys = await turning.MoveAsync(cancellation);
        var epoch = school.Keys.Ring.NewestEpoch;
        await school.CommitAsync(new Because(who, LedgerAct.KeysRotated, $"epoch {epoch}"), (_, _) => Task.CompletedTask, cancellation);
        await turning.DestroyOlderAsync(cancellation);
        return new RotationReport(epoch, keys);
    }
}
