using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.Schools;
using InConfidence.Sealing;

namespace InConfidence.Data.Keys;

/// <summary>Gives custodians shares of a second key to the school, and opens the school with them on the day on which the first is lost.</summary>
public static class KeyRecovering
{
    /// <summary>Makes new shares. Those that were given out before open nothing from now on.</summary>
    /// <param name="school">The school.</param>
    /// <param name="who">Who asks for them.</param>
    /// <param name="threshold">How many custodians must come together, 2 or more.</param>
    /// <param name="count">How many custodians there are, up to 255.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The shares, to be written down by their custodians and nowhere else.</returns>
    public static async Task<IReadOnlyList<KeyShare>> MakeSharesAsync(
        this OpenSchool school, Actor who, int threshold, int count, CancellationToken cancellation)
    {
        await school.Keys.FollowAsync(cancellation);
        using var recovery = RecoveryKey.Create(school.Sources.Random.Fill);
        var stored = new StoredRecovery(recovery.Id, threshold, count, await recovery.StoreAsync(school.Id.Value, school.Keys.Provider, cancellation));
        var shares = recovery.Split(threshold, count);
        await school.CommitAsync(
            new Because(who, LedgerAct.RecoverySharesMade, $"{threshold} of {count}"), (_, _) => Task.CompletedTask, cancellation);
        await school.Keys.Vault.ReplaceRecoveryAsync(stored, await school.Keys.Ring.WrapAsync(recovery, cancellation), cancellation);
        return shares;
    }

    /// <summary>Puts the school under a new provider with the shares of enough custodians. The lost provider opens nothing afterwards.</summary>
    /// <param name="places">Where the school lies.</param>
    /// <param name="shares">The custodians' shares.</param>
    /// <param name="source">Who holds the key from now on.</param>
    /// <param name="sources">Where time and randomness come from.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidDataException">The shares do not open this school; the message is one sentence.</exception>
    public static async Task RecoverAsync(
        InstallationPlaces places, IReadOnlyList<KeyShare> shares, KeySource source, WorldSources sources, CancellationToken cancellation)
    {
        var description = places.ReadDescription();
        var id = SchoolId.From(description.School);
        var vault = new KeyVault(description.OpenDatabase(places.Data), places.Vault, id);
        await vault.PrepareAsync(cancellation);
        var known = await vault.RecoveryAsync(cancellation)
            ?? throw new InvalidDataException("The key vault holds nothing for custodians: no shares were ever made for this school, or the vault is an older copy.");
        using var recovery = Combine(shares);
        if (recovery.Id != known.Id)
            throw new InvalidDataException("These shares are older than the newest ones, and open nothing any more: ask each custodian for the newest.");
        using var ring = await KeyRing.OpenAsync(id.Value, await vault.RecoveryEpochsAsync(cancellation), recovery, sources.Random.Fill, cancellation);
        var provider = source.Make(places, sources.Random);
        using (provider as IDisposable)
        {
            var stored = known with { Bytes = await recovery.StoreAsync(id.Value, provider, cancellation) };
            (description with { Holder = source.Holder }).Write(places.DescriptionFile);
            await vault.ReplaceProviderAsync(await ring.WrapAsync(provider, cancellation), stored, cancellation);
            await vault.ScrubAsync(cancellation);
        }
    }

    /// <summary>What is left to say once the school is open again.</summary>
    public static Task RecoveredAsync(this OpenSchool school, Actor who, CancellationToken cancellation) =>
        school.CommitAsync(new Because(who, LedgerAct.KeysRecovered), (_, _) => Task.CompletedTask, cancellation);

    private static RecoveryKey Combine(IReadOnlyList<KeyShare> shares)
    {
        try
        {
            return RecoveryKey.Combine(shares);
        }
        catch (FormatException problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }
}
