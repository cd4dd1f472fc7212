using InConfidence.Ledger.Tests.Verifying;

namespace InConfidence.Ledger.Tests.Folders;

/// <summary>One way to tamper with the folder of a log of 600 entries, and what must be found.</summary>
/// <param name="What">What somebody does.</param>
/// <param name="Do">How.</param>
/// <param name="FirstBad">The entry that must be named, or null where a stretch must be.</param>
/// <param name="Between">The stretch that must be named, or null.</param>
public sealed record Tampering(string What, Action<FolderLog> Do, long? FirstBad, EntryRange? Between = null)
{
    private const string Second = "tile/entries/001";
    private const string Last = "tile/entries/002.p/88";

    public static IReadOnlyList<Tampering> All { get; } =
    [
        new("edits an entry", log => log.ChangeBundle(Second, entries => entries[5][20] ^= 1), 261),
        new("cuts an entry short", log => log.ChangeBundle(Second, entries => entries[5] = entries[5][..^1]), 261),
        new("deletes an entry", log => log.ChangeBundle(Second, entries => entries.RemoveAt(5)), 261),
        new("deletes the last entry", log => log.ChangeBundle(Last, entries => entries.RemoveAt(87)), 599),
        new("inserts an entry", log => log.ChangeBundle(Second, entries => entries.Insert(5, entries[9])), 261),
        new("inserts an entry at the end", log => log.ChangeBundle(Last, entries => entries.Add(entries[9])), 600),
        new("swaps two entries", log => log.ChangeBundle(Second, entries => (entries[5], entries[9]) = (entries[9], entries[5])), 261),
        new("cuts a bundle inside an entry", log => log.Change(Second, bytes => bytes[..^7]), 511),
        new("takes a bundle away", log => File.Delete(log.PathTo(Second)), 256),
        new("takes a bundle and its hashes away", log => TakeAway(log, Second, "tile/0/001"), 256),
        new("changes a leaf hash", log => log.Change("tile/0/001", bytes => Flip(bytes, 5 * 32)), 261),
        new("takes leaf hashes away", log => log.Change("tile/0/001", bytes => bytes[..^32]), 511),
        new("changes a hash above the leaves", log => log.Change("tile/1/000.p/2", bytes => Flip(bytes, 40)), null, new(256, 512)),
        new("takes the hashes above the leaves away", log => File.Delete(log.PathTo("tile/1/000.p/2")), null, new(0, 256)),
        new("adds entries behind the end", AddBehindTheEnd, 600),
        new("edits a ciphertext", log => log.Change(Path.GetRelativePath(log.Folder, log.Ciphertext(218)), bytes => Flip(bytes, 0)), 217),
        new("takes a ciphertext away", log => File.Delete(log.Ciphertext(218)), 217),
        new("swaps two ciphertexts", SwapCiphertexts, 217),
        new("puts a ciphertext in that no entry names", log => File.Copy(log.Ciphertext(218), log.Ciphertext(218) + "0"), null),
        new("changes the checkpoint's size", log => Rewrite(log, "checkpoint", "\n600\n", "\n599\n"), null),
        new("takes the key away", log => File.Delete(log.PathTo("verifier-key")), null),
        new("cuts the log short and signs it anew", log => Rewritten(log, stored => stored.RemoveRange(250, 350)), null, new(100, 300)),
        new("forks the log and signs it anew", log => Rewritten(log, stored => stored[150] = Anew(stored[150])), null, new(100, 300)),
        new("takes an entry out, renumbers and signs anew", log => Rewritten(log, stored => stored.RemoveAt(20)), null, new(0, 100)),
        new("puts an entry in, renumbers and signs anew", log => Rewritten(log, stored => stored.Insert(120, Anew(stored[3]))), null, new(100, 300)),
        new("signs the same entries with a key of their own", SignWithAnotherKey, null),
    ];

    public override string ToString() => What;

    private static void TakeAway(FolderLog log, params string[] files)
    {
        foreach (var file in files)
            File.Delete(log.PathTo(file));
    }

    private static void AddBehindTheEnd(FolderLog log)
    {
        var more = Anew(log.Log.Stored[3]);
        log.ChangeBundle(Last, entries => entries.Add(more.Bytes.ToArray()));
        log.Change("tile/0/002.p/88", bytes => [.. bytes, .. more.LeafHash.ToArray()]);
        File.Move(log.PathTo(Last), log.PathTo("tile/entries/002.p/89"));
        File.Move(log.PathTo("tile/0/002.p/88"), log.PathTo("tile/0/002.p/89"));
    }

    private static void SwapCiphertexts(FolderLog log)
    {
        var (one, other) = (log.Ciphertext(218), log.Ciphertext(225));
        var bytes = File.ReadAllBytes(one);
        File.Copy(other, one, overwrite: true);
        File.WriteAllBytes(other, bytes);
    }

    private static void SignWithAnotherKey(FolderLog log)
    {
        using var signer = new CheckpointSigner(TestLog.Origin, Enumerable.Repeat((byte)9, 32).ToArray());
        File.WriteAllText(log.PathTo("checkpoint"), signer.Sign(new Checkpoint(TestLog.Origin, 600, log.Log.RootAsStored(600))));
        File.WriteAllText(log.PathTo("verifier-key"), signer.VerifierKey + "\n");
    }

    private static void Rewritten(FolderLog log, Action<List<StoredEntry>> change)
    {
        change(log.Log.Stored);
        log.Log.Renumber();
        log.Write();
    }

    private static StoredEntry Anew(StoredEntry entry)
    {
        var bytes = (LedgerEntry.Decode(entry.Bytes.Span) with { Id = Entries.Id(77777) }).Encode();
        return entry with { Bytes = bytes, LeafHash = MerkleFrontier.LeafHash(bytes) };
    }

    private static void Rewrite(FolderLog log, string file, string before, string after) =>
        File.WriteAllText(log.PathTo(file), File.ReadAllText(log.PathTo(file)).Replace(before, after, StringComparison.Ordinal));

    private static byte[] Flip(byte[] bytes, int at)
    {
        bytes[at] ^= 1;
        return bytes;
    }
}
