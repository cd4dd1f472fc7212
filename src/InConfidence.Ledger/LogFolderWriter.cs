using System.Globalization;
using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>
/// Writes a log as a folder of files in the C2SP tlog-tiles layout, with the ciphertexts that its entries name.
/// The checkpoint comes last: a folder without one is an export that was not finished.
/// </summary>
public sealed class LogFolderWriter : IDisposable
{
    internal const string CheckpointFile = "checkpoint";
    internal const string EarlierFolder = "checkpoints";
    internal const string KeyFile = "verifier-key";

    private const string Unfinished = ".unfinished";

    private readonly string _folder;
    private readonly MerkleFrontier _tree = new();
    private readonly MemoryStream _bundle = new();
    private readonly List<List<Sha256Hash>> _tiles = [[]];

    /// <summary>Starts in a folder, which is made if it is not there.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <exception cref="IOException">There is something in it already: nothing is written over.</exception>
    public LogFolderWriter(string folder)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
            throw new IOException($"{folder} is not empty: name a folder that is, or one that does not exist yet.");
        _folder = folder;
    }

    /// <summary>Writes the next entry as it is stored, right or wrong: judging is the verifier's business.</summary>
    /// <exception cref="InvalidDataException">It is not the next one, or is larger than an entry can be: such a log has no place in this layout.</exception>
    public void Append(StoredEntry entry)
    {
        if (entry.Number != _tree.Size)
            throw new InvalidDataException($"Entry {_tree.Size} of the log is missing, so it cannot be written out.");
        if (entry.Bytes.Length > LedgerEntry.LargestSize)
            throw new InvalidDataException($"Entry {entry.Number} of the log is larger than an entry can be, so it cannot be written out.");
        EntryBundle.Write(_bundle, entry.Bytes.Span);
        Keep(0, entry.LeafHash);
        _tree.Append(entry.LeafHash, Keep);
        if (_tree.Size % TilePath.Width == 0)
            FlushEntries(TilePath.Width);
    }

    /// <summary>Writes a ciphertext as it is stored.</summary>
    /// <param name="id">The id by which entries name it.</param>
    /// <param name="bytes">Its stored bytes.</param>
    public void WriteCiphertext(Guid id, ReadOnlySpan<byte> bytes) => WriteFile(TilePath.OfCiphertext(id), bytes);

    /// <summary>Writes what is left, and the signed notes.</summary>
    /// <param name="keys">The keys of the log, the first one first.</param>
    /// <param name="earlier">Signed checkpoints of smaller sizes, with the size of each.</param>
    /// <param name="checkpoint">The signed checkpoint over exactly the entries that were written.</param>
    public void Finish(IReadOnlyList<LogKey> keys, IEnumerable<(long Size, string Note)> earlier, string checkpoint)
    {
        if (_tree.Size % TilePath.Width is var rest and > 0)
            FlushEntries((int)rest);
        for (var level = 0; level < _tiles.Count; level++)
        {
            if (_tiles[level].Count > 0)
                FlushTile(level);
        }
        foreach (var (size, note) in earlier)
            WriteText(string.Create(CultureInfo.InvariantCulture, $"{EarlierFolder}/{size}"), note);
        WriteText(KeyFile, string.Concat(keys.Select(key => LogKeyLine.Write(key) + "\n")));
        // Whole or not at all: a folder that has one says that it is finished.
        WriteText(CheckpointFile + Unfinished, checkpoint);
        File.Move(Path.Combine(_folder, CheckpointFile + Unfinished), Path.Combine(_folder, CheckpointFile));
    }

    /// <summary>Lets go of memory. What was not finished stays unfinished.</summary>
    public void Dispose() => _bundle.Dispose();

    private void Keep(int level, Sha256Hash hash)
    {
        if (level == _tiles.Count)
            _tiles.Add([]);
        _tiles[level].Add(hash);
        if (_tiles[level].Count == TilePath.Width)
            FlushTile(level);
    }

    // A whole tile is written before Size counts the entry that completes it, so the same shift numbers whole tiles and the last one.
    private void FlushTile(int level)
    {
        var hashes = _tiles[level];
        var bytes = new byte[hashes.Count * Sha256Hash.Size];
        for (var place = 0; place < hashes.Count; place++)
            hashes[place].CopyTo(bytes.AsSpan(place * Sha256Hash.Size));
        // Stryker disable once bitwise : no place and no size is negative
        WriteFile(TilePath.OfHashes(level, _tree.Size >> (TilePath.Height * (level + 1)), hashes.Count), bytes);
        hashes.Clear();
    }

    private void FlushEntries(int width)
    {
        WriteFile(TilePath.OfEntries((_tree.Size - 1) / TilePath.Width, width), _bundle.GetBuffer().AsSpan(0, (int)_bundle.Length));
        _bundle.SetLength(0);
    }

    private void WriteText(string path, string text) => WriteFile(path, System.Text.Encoding.UTF8.GetBytes(text));

    private void WriteFile(string path, ReadOnlySpan<byte> bytes)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
