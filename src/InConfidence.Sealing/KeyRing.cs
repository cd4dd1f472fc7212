using System.Diagnostics;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// One school's epoch keys, opened through a key provider, and its lasting secret. It mints, wraps and unwraps record
/// keys and derives the school's other keys. A ring never changes: a new epoch makes a new ring, which the caller puts
/// in place once the new wrap is stored. Safe to use from several threads.
/// </summary>
[DebuggerDisplay("(key ring)")]
public sealed class KeyRing : IDisposable
{
    private const int MostDerived = 1024;

    private readonly SortedDictionary<int, EpochKey> epochs;
    private readonly EpochKey newest;
    private readonly SecretBytes lasting;
    private readonly FillRandom? random;

    internal KeyRing(Guid school, IEnumerable<EpochKey> epochs, SecretBytes lasting, FillRandom? random)
    {
        School = school;
        this.epochs = new SortedDictionary<int, EpochKey>(epochs.ToDictionary(epoch => epoch.Number));
        newest = this.epochs.Values.Last();
        this.lasting = lasting;
        this.random = random;
    }

    /// <summary>The school whose keys these are.</summary>
    public Guid School { get; }

    /// <summary>The number of the epoch under which new wraps are made, 1 or more.</summary>
    public int NewestEpoch => newest.Number;

    /// <summary>The numbers of all epochs held, rising.</summary>
    public IReadOnlyList<int> Epochs => [.. epochs.Keys];

    /// <summary>Whether the ring holds an epoch, and so opens what is wrapped under it.</summary>
    /// <param name="epoch">The epoch's number.</param>
    /// <returns>True if it does.</returns>
    public bool Holds(int epoch) => epochs.ContainsKey(epoch);

    internal SecretBytes Lasting => lasting;

    internal IEnumerable<EpochKey> EpochKeys => epochs.Values;

    /// <summary>Makes a school's first epoch key and its lasting secret. Store the wrap before anything is sealed.</summary>
    /// <param name="school">The school; never the empty identifier.</param>
    /// <param name="provider">Wraps the keys.</param>
    /// <param name="epoch">The number of the first epoch, 1 or more.</param>
    /// <param name="random">Leave out: the operating system's source is used. Only tests that replay a world give one.</param>
    /// <param name="cancellationToken">Ends the wait for a provider that is elsewhere.</param>
    /// <returns>The ring, and the wrap to store in the key vault.</returns>
    public static async Task<(KeyRing Ring, WrappedEpoch Wrapped)> CreateAsync(
        Guid school, IKeyProvider provider, int epoch = 1, FillRandom? random = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentOutOfRangeException.ThrowIfLessThan(epoch, 1);
        if (school == Guid.Empty)
            throw new ArgumentException("A key ring belongs to a school.", nameof(school));
        var lasting = SecretBytes.Draw(random);
        var first = new EpochKey(epoch, SecretBytes.Draw(random));
        return await WrappingNewestAsync(new KeyRing(school, [first], lasting, random), provider, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Opens a school's ring from its stored wraps.</summary>
    /// <param name="school">The school.</param>
    /// <param name="wrapped">One or more wrapped epochs of that school, in any order, each number once.</param>
    /// <param name="provider">The provider that wrapped them.</param>
    /// <param name="random">Leave out: the operating system's source is used. Only tests that replay a world give one.</param>
    /// <param name="cancellationToken">Ends the wait for a provider that is elsewhere.</param>
    /// <returns>The ring.</returns>
    /// <exception cref="ArgumentException">The list is empty, repeats a number, or holds another school's epoch.</exception>
    /// <exception cref="BrokenSealException">The provider did not make a wrap, or a wrap was altered or moved.</exception>
    public static Task<KeyRing> OpenAsync(
        Guid school, IReadOnlyList<WrappedEpoch> wrapped, IKeyProvider provider, FillRandom? random = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wrapped);
        ArgumentNullException.ThrowIfNull(provider);
        if (wrapped.Count == 0)
            throw new ArgumentException("A key ring needs at least one epoch.", nameof(wrapped));
        if (wrapped.Any(epoch => epoch.School != school))
            throw new ArgumentException("A key ring holds the epochs of one school.", nameof(wrapped));
        if (wrapped.Select(epoch => epoch.Epoch).Distinct().Count() != wrapped.Count)
            throw new ArgumentException("Each epoch is given once.", nameof(wrapped));
        return RingOpening.OpenAsync(school, wrapped, provider, random, cancellationToken);
    }

    /// <summary>
    /// Begins the next epoch. This ring stays as it is: store the wrap, put the returned ring in its place, re-wrap
    /// the record keys that are to survive, then destroy the older wraps and dispose this ring.
    /// </summary>
    /// <param name="provider">Wraps the new epoch key.</param>
    /// <param name="cancellationToken">Ends the wait for a provider that is elsewhere.</param>
    /// <returns>A ring with the older epochs and the new one, and the new epoch's wrap to store.</returns>
    public async Task<(KeyRing Ring, WrappedEpoch Wrapped)> BeginEpochAsync(
        IKeyProvider provider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var kept = epochs.Values.Select(epoch => new EpochKey(epoch.Number, epoch.Secret.Clone())).ToList();
        var next = new EpochKey(checked(NewestEpoch + 1), SecretBytes.Draw(random));
        return await WrappingNewestAsync(
            new KeyRing(School, [.. kept, next], lasting.Clone(), random), provider, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Wraps every epoch held once more, for a change of provider or of its key.</summary>
    /// <param name="provider">The provider to wrap under from now on.</param>
    /// <param name="cancellationToken">Ends the wait for a provider that is elsewhere.</param>
    /// <returns>The wraps that replace the stored ones, oldest first.</returns>
    public async Task<IReadOnlyList<WrappedEpoch>> WrapAsync(
        IKeyProvider provider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var wraps = new List<WrappedEpoch>(epochs.Count);
        foreach (var epoch in epochs.Values)
            wraps.Add(await EpochWrap.WrapAsync(School, epoch, lasting, provider, cancellationToken).ConfigureAwait(false));
        return wraps;
    }

    /// <summary>Mints a record's key. Nothing sealed under it can be opened later unless its wrap was stored.</summary>
    /// <returns>The key, and its wrap under the newest epoch for the key vault.</returns>
    public (RecordKey Key, WrappedKey Wrap) CreateRecordKey()
    {
        var key = new RecordKey(Randomness.NextId(random), SecretBytes.Draw(random));
        return (key, newest.Wrap(School, key, random));
    }

    /// <summary>Unwraps a record's key.</summary>
    /// <param name="wrapped">The wrap, as the key vault holds it.</param>
    /// <returns>The key; dispose it to zero it.</returns>
    /// <exception cref="BrokenSealException">
    /// The ring does not hold its epoch (<see cref="BrokenSealReason.WrongKey"/>), or it is another school's, or altered.
    /// </exception>
    public RecordKey Open(WrappedKey wrapped)
    {
        ArgumentNullException.ThrowIfNull(wrapped);
        return epochs.TryGetValue(wrapped.Epoch, out var epoch)
            ? epoch.Unwrap(School, wrapped)
            : throw new BrokenSealException(BrokenSealReason.WrongKey);
    }

    /// <summary>Wraps a record's key again, under the newest epoch. What was sealed under it is untouched.</summary>
    /// <param name="wrapped">The wrap under an epoch that the ring holds.</param>
    /// <returns>The wrap that replaces it.</returns>
    /// <exception cref="BrokenSealException">As <see cref="Open"/>.</exception>
    public WrappedKey Rewrap(WrappedKey wrapped)
    {
        using var key = Open(wrapped);
        return newest.Wrap(School, key, random);
    }

    /// <summary>Wraps a record's key again, under the newest epoch, where only an older ring can still open its wrap.</summary>
    /// <param name="wrapped">The wrap under an epoch that the older ring holds.</param>
    /// <param name="older">A ring of the same school.</param>
    /// <returns>The wrap that replaces it.</returns>
    /// <exception cref="ArgumentException">The other ring is another school's.</exception>
    /// <exception cref="BrokenSealException">As <see cref="Open"/>.</exception>
    public WrappedKey Rewrap(WrappedKey wrapped, KeyRing older)
    {
        ArgumentNullException.ThrowIfNull(older);
        if (older.School != School)
            throw new ArgumentException("The other ring is another school's.", nameof(older));
        using var key = older.Open(wrapped);
        return newest.Wrap(School, key, random);
    }

    /// <summary>
    /// Derives a key for another room or framework from the school's lasting secret, by HKDF. It stays the same
    /// through every epoch; two purposes give unrelated keys.
    /// </summary>
    /// <param name="purpose">What it is for, 1 to 255 bytes of UTF-8, a fixed word of the program.</param>
    /// <param name="bytes">How many bytes, 16 to 1024.</param>
    /// <returns>The key; the caller zeroes it after use.</returns>
    public byte[] Derive(string purpose, int bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, MostDerived);
        var name = StrictText.Encoding.GetBytes(purpose);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, 255, nameof(purpose));
        var derived = GC.AllocateArray<byte>(bytes, pinned: true);
        Derivation.Expand(lasting, Derivation.SchoolPurpose, name, derived);
        return derived;
    }

    /// <summary>
    /// Seals a long file while it is written, in segments, under a key of its own that follows from the lasting secret. It opens only
    /// if it was finished with <see cref="SealingStream.Complete"/>.
    /// </summary>
    /// <param name="destination">Takes the sealed bytes; it stays open when the writer is disposed.</param>
    /// <param name="purpose">What the file is, 1 to 255 bytes of UTF-8, a fixed word of the program.</param>
    /// <returns>A stream to write the clear bytes to.</returns>
    public SealingStream SealFile(Stream destination, string purpose)
    {
        ArgumentNullException.ThrowIfNull(destination);
        using var key = Derivation.Secret(lasting, Derivation.FileKey, FileCipher.Name(purpose));
        return new SealingStream(FileCipher.Create(key, School, purpose, random), destination);
    }

    /// <summary>Opens a file that <see cref="SealFile"/> sealed. Each segment is checked before any byte of it is given out.</summary>
    /// <param name="source">The sealed bytes, from the first one on; it stays open when the reader is disposed.</param>
    /// <param name="purpose">The same purpose as when it was sealed.</param>
    /// <returns>A stream to read the clear bytes from. Its end is reached only if nothing is missing at the end.</returns>
    /// <exception cref="BrokenSealException">It is no such file, or another school's. Reading throws it too.</exception>
    public OpeningStream OpenFile(Stream source, string purpose)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var key = Derivation.Secret(lasting, Derivation.FileKey, FileCipher.Name(purpose));
        Span<byte> header = stackalloc byte[EnvelopeLayout.HeaderLength];
        var read = source.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        return new OpeningStream(FileCipher.Open(key, School, purpose, header[..read]), source);
    }

    /// <summary>The school's key for finding accounts by name; the same through every epoch.</summary>
    /// <returns>A key of its own; dispose it to zero it.</returns>
    public LookupKey CreateLookupKey() => new(Derivation.Secret(lasting, Derivation.Lookup));

    /// <summary>Zeroes every key held. Record keys and lookup keys already handed out stay valid.</summary>
    public void Dispose()
    {
        foreach (var epoch in epochs.Values)
            epoch.Dispose();
        lasting.Dispose();
    }

    /// <summary>Says nothing.</summary>
    /// <returns>"(key ring)".</returns>
    public override string ToString() => "(key ring)";

    private static async Task<(KeyRing Ring, WrappedEpoch Wrapped)> WrappingNewestAsync(
        KeyRing ring, IKeyProvider provider, CancellationToken cancellationToken)
    {
        try
        {
            var wrapped = await EpochWrap
                .WrapAsync(ring.School, ring.newest, ring.lasting, provider, cancellationToken).ConfigureAwait(false);
            return (ring, wrapped);
        }
        catch
        {
            // Keys that nobody could ever open again do not stay in memory.
            // Stryker disable once statement : nobody holds what is zeroed here
            ring.Dispose();
            throw;
        }
    }
}
