using System.Runtime.CompilerServices;
using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>
/// A log that lies in a folder, as <see cref="LogFolderWriter"/> wrote it or any other program that follows C2SP tlog-tiles.
/// Checking it needs nothing else: no database, no secret, and nothing of the rest of the product.
/// </summary>
public sealed class LogFolder : ILedgerSource, IStoredTiles
{
    private readonly StoredTiles _tiles;
    private readonly string _folder;

    private LogFolder(string folder, IReadOnlyList<string> checkpoints, IReadOnlyList<LogKey> keys, IReadOnlyList<string> outside)
    {
        _folder = folder;
        (Checkpoints, Keys, OutsideCheckpoints) = (checkpoints, keys, outside);
        Size = CheckpointText.SizeOf(checkpoints[0]);
        _tiles = new StoredTiles(folder, Size);
    }

    /// <summary>How many entries the folder says that it holds: the size in its checkpoint, which is not believed.</summary>
    public long Size { get; }

    /// <summary>The keys that lie in the folder, the first one first. Whoever can change the log can change them too.</summary>
    public IReadOnlyList<LogKey> Keys { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Guid> Handovers => [.. Keys.Select(key => key.Handover).OfType<Guid>()];

    /// <inheritdoc/>
    public IReadOnlyList<string> Checkpoints { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> OutsideCheckpoints { get; }

    /// <summary>Finds the log in a folder.</summary>
    /// <param name="folder">The folder that holds the file "checkpoint".</param>
    /// <param name="outsideCheckpoints">Signed checkpoints that were kept elsewhere.</param>
    /// <exception cref="DirectoryNotFoundException">There is no log in it.</exception>
    public static LogFolder Open(string folder, IReadOnlyList<string>? outsideCheckpoints = null)
    {
        var newest = Path.Combine(folder, LogFolderWriter.CheckpointFile);
        if (!File.Exists(newest))
            throw new DirectoryNotFoundException($"{folder} holds no exported log: there is no file '{LogFolderWriter.CheckpointFile}' in it.");
        var earlier = Path.Combine(folder, LogFolderWriter.EarlierFolder);
        var notes = Directory.Exists(earlier) ? Directory.EnumerateFiles(earlier).Order(StringComparer.Ordinal).Select(File.ReadAllText) : [];
        var keys = Path.Combine(folder, LogFolderWriter.KeyFile);
        return new LogFolder(
            folder,
            [File.ReadAllText(newest), .. notes],
            File.Exists(keys) ? [.. File.ReadLines(keys).Select(LogKeyLine.TryRead).OfType<LogKey>()] : [],
            outsideCheckpoints ?? []);
    }

    /// <summary>Checks everything: entries, tree, checkpoints, ciphertexts, and that nothing stands behind the end that was signed.</summary>
    /// <param name="verifierKeys">The keys to trust, or null for those in the folder to which none was handed over. Handovers lead to the others.</param>
    /// <param name="cancellationToken">Ends the check without a verdict.</param>
    /// <exception cref="FormatException">A verifier key is none.</exception>
    public async Task<VerificationReport> VerifyAsync(IReadOnlyList<string>? verifierKeys = null, CancellationToken cancellationToken = default)
    {
        var report = await LedgerVerifier.VerifyAsync(this, verifierKeys ?? [.. Keys.Where(key => key.Handover is null).Select(key => key.VerifierKey)], cancellationToken);
        return report.Ok && report.Entries > Size
            ? report with { Ok = false, FirstBad = Size, Message = $"Entry {Size} stands behind the end of the log: its checkpoint was signed over {Size} entries." }
            : report;
    }

    /// <summary>Proves that an entry is in the log, from the hashes stored in the folder. The proof is as good as they are: verify it.</summary>
    /// <param name="index">The number of the entry, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no entry of that number.</exception>
    /// <exception cref="InvalidDataException">Files are missing.</exception>
    public LogProof Prove(long index) => new(InclusionProof.Build(index, Size, _tiles.Root), _tiles.EntryAt(index), Checkpoints[0]);

    /// <summary>The number of the entry with this leaf hash, or null if none has it.</summary>
    public long? Find(Sha256Hash leaf) => _tiles.Find(leaf);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredEntry> Entries([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long group = 0; _tiles.Group(group) is { Count: > 0 } entries; group++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in entries)
                yield return entry;
        }
        // Stryker disable once statement : it waits for nothing
        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>>> Ciphertexts(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, ReadOnlyMemory<byte>>(ids.Count);
        foreach (var id in ids)
        {
            var file = Path.Combine(_folder, TilePath.OfCiphertext(id));
            if (File.Exists(file))
                found[id] = await File.ReadAllBytesAsync(file, cancellationToken);
        }
        return found;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Guid> StoredCiphertexts([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var folder = Path.Combine(_folder, TilePath.CiphertextFolder);
        // Stryker disable once string : no pattern is that of every file
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            // What has no id for a name is named by no entry either.
            yield return Guid.TryParseExact(Path.GetFileName(file), "D", out var id) ? id : Guid.Empty;
        }
        // Stryker disable once statement : it waits for nothing
        await Task.CompletedTask;
    }

    bool IStoredTiles.Hold(int level, long place, Sha256Hash hash) => _tiles.Hold(level, place, hash);
}
