using InConfidence.Data.Databases;
using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Ledger;
using InConfidence.Schools;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Schools;

/// <summary>Makes and opens installations. Each holds one school.</summary>
public static class Installation
{
    /// <summary>
    /// Makes a new school in an empty data folder: key file, vault, database, first ledger entry, and what it cannot be without. That it is
    /// there is written last, so what was broken off is no school.
    /// </summary>
    public static async Task<OpenSchool> CreateAsync(
        InstallationPlaces places, Database database, string? connection, SchoolSettings settings, WorldSources sources, CancellationToken cancellation,
        KeySource? source = null, Func<OpenSchool, Task>? furnish = null)
    {
        if (places.HoldsSchool)
            throw new InvalidOperationException($"{places.Data} holds a school already.");
        Directory.CreateDirectory(places.Data);
        CreateForOwnerOnly(places.Keys);
        CreateForOwnerOnly(places.Vault);
        var id = SchoolId.From(sources.Random.NewId());
        source ??= new KeySource(KeyHolder.File);
        var provider = source.Make(places, sources.Random);
        var vault = new KeyVault(database, places.Vault, id);
        await vault.PrepareAsync(cancellation);
        var (ring, epoch) = await KeyRing.CreateAsync(id.Value, provider, random: sources.Random.Fill, cancellationToken: cancellation);
        await vault.AddEpochAsync(epoch, cancellation);
        await database.UpgradeAsync(places.Data, sources, cancellation);
        var school = await PlantAsync(places, database, sources, new KeyCabinet(id, provider, ring, vault, sources), settings, cancellation);
        try
        {
            await (furnish?.Invoke(school) ?? Task.CompletedTask);
            InstallationDescription.Of(id, database, connection, source.Holder).Write(places.DescriptionFile);
            return school;
        }
        catch
        {
            await school.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the school that lies in a data folder, bringing its database up to date first.</summary>
    /// <param name="places">Where it lies.</param>
    /// <param name="sources">Where time and randomness come from.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="askPassphrase">Asks for the passphrase, where the school's key is one.</param>
    public static async Task<OpenSchool> OpenAsync(
        InstallationPlaces places, WorldSources sources, CancellationToken cancellation, Func<char[]>? askPassphrase = null)
    {
        if (!places.HoldsSchool)
            throw new DirectoryNotFoundException($"{places.Data} holds no school: make one with inconfidence school make --data {places.Data}, or one to look at with inconfidence demo --data {places.Data}.");
        var description = places.ReadDescription();
        var database = description.OpenDatabase(places.Data);
        var id = SchoolId.From(description.School);
        var vault = new KeyVault(database, places.Vault, id);
        var provider = new KeySource(description.Holder) { AskPassphrase = askPassphrase }.Open(places, sources.Random);
        await vault.PrepareAsync(cancellation);
        var epochs = await vault.EpochsAsync(cancellation);
        if (epochs.Count == 0)
            throw new InvalidDataException($"The key vault of {places.Data} holds no key of this school: put its newest copy back with inconfidence restore.");
        var ring = await OpenRingAsync(id, epochs, provider, sources, cancellation);
        await database.UpgradeAsync(places.Data, sources, cancellation);
        await database.SettleAsync(cancellation);
        await using var context = database.CreateContext();
        var row = await context.Schools.AsNoTracking().SingleAsync(school => school.Id == id, cancellation);
        var keys = new KeyCabinet(id, provider, ring, vault, sources);
        await keys.KeepAtHandAsync(row.KeyId, cancellation);
        var opened = new OpenSchool(places, database, sources, keys);
        await opened.Signing.FollowAsync(context, cancellation);
        return opened;
    }

    internal static async Task<KeyRing> OpenRingAsync(
        SchoolId id, IReadOnlyList<WrappedEpoch> epochs, IKeyProvider provider, WorldSources sources, CancellationToken cancellation)
    {
        try
        {
            return await KeyRing.OpenAsync(id.Value, epochs, provider, sources.Random.Fill, cancellation);
        }
        catch (BrokenSealException refusal) when (refusal.Reason == BrokenSealReason.WrongKey)
        {
            (provider as IDisposable)?.Dispose();
            throw new UnsafeKeyException("This key is not the one of this school's vault: it is another school's key, or an older one, or the passphrase is mistyped.", refusal);
        }
    }

    internal static void CreateForOwnerOnly(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task<OpenSchool> PlantAsync(
        InstallationPlaces places, Database database, WorldSources sources, KeyCabinet keys, SchoolSettings settings, CancellationToken cancellation)
    {
        var (key, wrap) = keys.Create();
        using (key)
        {
            await keys.AddAsync([wrap], cancellation);
            await keys.KeepAtHandAsync(key.Id, cancellation);
            await using var context = database.CreateContext();
            context.LogHeads.Add(new LogHeadRow { School = keys.School, Frontier = new MerkleFrontier().Save() });
            await context.SaveChangesAsync(cancellation);
            var school = new OpenSchool(places, database, sources, keys);
            await school.CommitAsync(
                new Because(Actor.Machine("set-up"), LedgerAct.SchoolCreated),
                (unit, _) =>
                {
                    var text = unit.Seal(key, SettingsStore.Field, settings);
                    unit.Context.Schools.Add(new SchoolRow { Id = keys.School, KeyId = key.Id, Settings = text, CreatedAt = unit.Now });
                    return Task.FromResult(true);
                },
                cancellation);
            return school;
        }
    }
}
