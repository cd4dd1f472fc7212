using InConfidence.Data.Rows;
using InConfidence.Schools;
using InConfidence.Sealing;

namespace InConfidence.Data.Keys;

/// <summary>
/// Mints, finds and uses the keys of one school. Only this class turns text into envelopes and back. Epochs may end while it is in use,
/// at another process's hand: it then follows the vault.
/// </summary>
internal sealed class KeyCabinet(SchoolId school, IKeyProvider provider, KeyRing first, KeyVault vault, WorldSources sources) : IDisposable
{
    /// <summary>How long an older ring is kept for whoever is just using a wrap that it opened.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim following = new(1, 1);
    private volatile KeyRing ring = first;
    private volatile KeyRing? before;
    private ITimer? forgetting;
    private RecordKey? schoolKey;

    public SchoolId School => school;

    public KeyVault Vault => vault;

    public IKeyProvider Provider => provider;

    public KeyRing Ring => ring;

    public (RecordKey Key, WrappedKey Wrap) Create() => ring.CreateRecordKey();

    /// <summary>The key, or null when it has been destroyed. The caller disposes it.</summary>
    public async Task<RecordKey?> FindAsync(Guid keyId, CancellationToken cancellation) =>
        (await FindManyAsync([keyId], cancellation)).TryGetValue(keyId, out var wrap) ? Open(wrap) : null;

    /// <summary>The wraps that there are, all of them under epochs that are held.</summary>
    public async Task<Dictionary<Guid, WrappedKey>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var wraps = await vault.FindManyAsync(ids, cancellation);
        if (wraps.Values.All(wrap => ring.Holds(wrap.Epoch)))
            return wraps;
        await FollowAsync(cancellation);
        // Those under an epoch that ended in between have moved by now.
        return await vault.FindManyAsync(ids, cancellation);
    }

    /// <summary>Makes new keys durable, under the newest epoch that the vault knows.</summary>
    public async Task AddAsync(IReadOnlyCollection<WrappedKey> wraps, CancellationToken cancellation)
    {
        var older = ring;
        while (wraps.Count > 0 && !await vault.TryAddAsync(wraps, cancellation))
        {
            await FollowAsync(cancellation);
            var newer = ring;
            wraps = [.. wraps.Select(wrap => newer.Rewrap(wrap, older.Holds(wrap.Epoch) ? older : newer))];
            older = newer;
        }
    }

    /// <summary>
    /// The school's own key, for every entry that is about no single record. It is kept open beside the epochs' keys, any of which would open
    /// it; a new epoch changes its wrap, never the key. Nobody but the cabinet disposes it.
    /// </summary>
    public RecordKey SchoolKey => schoolKey ?? throw new InvalidOperationException("The school's key is missing.");

    public async Task KeepAtHandAsync(Guid schoolKeyId, CancellationToken cancellation) => schoolKey = await FindAsync(schoolKeyId, cancellation);

    public RecordKey Open(WrappedKey wrap) => ring.Holds(wrap.Epoch) || before is not { } older || !older.Holds(wrap.Epoch) ? ring.Open(wrap) : older.Open(wrap);

    /// <summary>Opens the epochs anew as the vault holds them now.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        await following.WaitAsync(cancellation);
        try
        {
            var newer = await KeyRing.OpenAsync(school.Value, await vault.EpochsAsync(cancellation), provider, sources.Random.Fill, cancellation);
            before?.Dispose();
            (before, ring) = (ring, newer);
            forgetting?.Dispose();
            var old = before;
            forgetting = sources.Time.CreateTimer(_ => old?.Dispose(), null, Grace, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            following.Release();
        }
    }

    public SealedTextRow Seal(RecordKey key, SealedTextId id, string field, ReadOnlySpan<byte> text) => new()
    {
        Id = id,
        School = school,
        KeyId = key.Id,
        Envelope = Sealer.Seal(key, Context(id, field), text, sources.Random.Fill).Envelope.ToArray(),
    };

    public byte[] Open(RecordKey key, SealedTextRow row, string field) =>
        Sealer.Open(key, Context(row.Id, field), SealedText.FromStored(row.Envelope));

    public byte[] SealEntry(RecordKey key, Guid entry, ReadOnlySpan<byte> details) =>
        Sealer.Seal(key, new SealingContext(school.Value, entry, "ledger.entry"), details, sources.Random.Fill).Envelope.ToArray();

    public byte[] OpenEntry(RecordKey key, Guid entry, ReadOnlyMemory<byte> envelope) =>
        Sealer.Open(key, new SealingContext(school.Value, entry, "ledger.entry"), SealedText.FromStored(envelope));

    /// <summary>A keyed hash by which something secret is found again: it reveals only whether two are equal.</summary>
    public byte[] Lookup(string purpose, string text)
    {
        using var key = ring.CreateLookupKey();
        return key.Hash(purpose, text);
    }

    public byte[] Derive(string purpose, int bytes) => ring.Derive(purpose, bytes);

    public void Dispose()
    {
        forgetting?.Dispose();
        schoolKey?.Dispose();
        before?.Dispose();
        ring.Dispose();
        (provider as IDisposable)?.Dispose();
        following.Dispose();
    }

    private SealingContext Context(SealedTextId id, string field) => new(school.Value, id.Value, field);
}
