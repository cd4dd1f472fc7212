using InConfidence.Data.Databases;
using InConfidence.Data.Keys;
using InConfidence.Data.People;
using InConfidence.Data.Pictures;
using InConfidence.Data.Policies;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.Schools;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data;

/// <summary>
/// A school that is open for work: the one way to save (<see cref="CommitAsync"/>) and the people, settings and keys
/// held in memory. Dispose it to let the writer finish.
/// </summary>
public sealed class OpenSchool : IAsyncDisposable
{
    private readonly SchoolWriter writer;
    private readonly SemaphoreSlim loading = new(1, 1);
    private SchoolDirectory? directory;
    private volatile bool stale = true;

    internal OpenSchool(InstallationPlaces places, Database database, WorldSources sources, KeyCabinet keys)
    {
        Places = places;
        Database = database;
        Sources = sources;
        Keys = keys;
        Pictures = new PictureSealing(keys, sources, places.Data);
        Signing = new SigningKeys(keys, Origin);
        writer = new SchoolWriter(this, new LogAppender(database, Id, Signing, Origin, sources));
    }

    public SchoolId Id => Keys.School;

    public InstallationPlaces Places { get; }

    public WorldSources Sources { get; }

    /// <summary>The name under which the school's log is known to others.</summary>
    public string Origin => $"inconfidence/{Id}";

    /// <summary>The public key with which others check the school's checkpoints: any older one leads to it.</summary>
    public string VerifierKey => Signing.Current.VerifierKey;

    internal Database Database { get; }

    internal PolicyLoading Policies { get; } = new();

    internal PictureSealing Pictures { get; }

    internal KeyCabinet Keys { get; }

    internal SigningKeys Signing { get; }

    /// <summary>
    /// The only way to save. The work runs in the school's single writer, inside a transaction that it may share with
    /// other callers; what it changed, the texts it sealed and the ledger entry that says so are durable when this
    /// returns, or nothing of it is.
    /// </summary>
    public async Task<T> CommitAsync<T>(Because because, Func<UnitOfWork, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        if (!SpaceReserve.LetsThrough(because.What))
            SpaceReserve.RefuseWhenFull(Places.Data);
        var job = new WorkJob<T>(this, because, work, cancellation);
        await writer.EnqueueAsync(job, cancellation);
        return await job.Done;
    }

    public Task CommitAsync(Because because, Func<UnitOfWork, CancellationToken, Task> work, CancellationToken cancellation) =>
        CommitAsync(
            because,
            async (unit, token) =>
            {
                await work(unit, token);
                return true;
            },
            cancellation);

    /// <summary>
    /// Saves through the same writer what is no act of anybody's (an autosaved draft, a session still in use): durable,
    /// but without an entry.
    /// </summary>
    internal async Task<T> KeepAsync<T>(
        Actor who, Func<UnitOfWork, CancellationToken, Task<T>> work, CancellationToken cancellation, bool evenWhenFull = false)
    {
        if (!evenWhenFull)
            SpaceReserve.RefuseWhenFull(Places.Data);
        var job = new WorkJob<T>(this, new Because(who, LedgerAct.DraftSaved), work, cancellation) { LeavesNoEntry = true };
        await writer.EnqueueAsync(job, cancellation);
        return await job.Done;
    }

    /// <summary>Durable when it returns: only then may the text be shown of which the details speak.</summary>
    internal async Task RecordAsync(EntryDetails details, Guid? keyId, CancellationToken cancellation)
    {
        using var found = keyId is { } id ? await Keys.FindAsync(id, cancellation) ?? throw new InvalidOperationException("The key of this record has been destroyed.") : null;
        await RecordUnderAsync(details, found ?? Keys.SchoolKey, cancellation);
    }

    /// <summary>The same, under a key that the caller has opened already and disposes.</summary>
    internal async Task RecordUnderAsync(EntryDetails details, RecordKey key, CancellationToken cancellation)
    {
        var job = new EntryJob(EntryComposer.Compose(Keys, key, Sources, details, []));
        await writer.EnqueueAsync(job, cancellation);
        await job.Done;
    }

    /// <summary>The people, roles, relations, duty and settings as they stand now.</summary>
    public async Task<SchoolDirectory> DirectoryAsync(CancellationToken cancellation)
    {
        await using var context = Database.CreateContext();
        var version = await context.Schools.Where(row => row.Id == Id).Select(row => row.DirectoryVersion).SingleAsync(cancellation);
        if (!stale && directory is { } known && known.Version == version)
            return known;
        await loading.WaitAsync(cancellation);
        try
        {
            if (!stale && directory is { } loaded && loaded.Version >= version)
                return loaded;
            stale = false;
            return directory = await DirectoryLoading.LoadAsync(this, context, cancellation);
        }
        finally
        {
            loading.Release();
        }
    }

    internal void DirectoryIsStale() => stale = true;

    internal Task CountDirectoryChangeAsync(StoreContext context, CancellationToken cancellation) =>
        context.Schools.Where(row => row.Id == Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DirectoryVersion, row => row.DirectoryVersion + 1), cancellation);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        Signing.Dispose();
        Pictures.Dispose();
        Keys.Dispose();
        loading.Dispose();
    }
}
