using InConfidence.Ledger.Internal;
using InConfidence.Ledger.Tests.Verifying;

namespace InConfidence.Ledger.Tests.Folders;

/// <summary>A log written out into a temporary folder, and open to every kind of tampering.</summary>
public sealed class FolderLog : IDisposable
{
    private FolderLog(TestLog log, string folder) => (Log, Folder) = (log, folder);

    public TestLog Log { get; }

    public string Folder { get; }

    public List<string> Outside { get; } = [];

    /// <summary>Every seventh entry stores a text and every fiftieth disposes of one; checkpoints are kept outside at 100 and 300.</summary>
    public static FolderLog Of(int size)
    {
        var log = new TestLog();
        for (var number = 0; number < size; number++)
        {
            if (number % 50 == 49)
                log.Append(Entries.Disposal(number - 49 + 1, $"text {number - 49 + 1}"), Entries.Stored(number + 1, $"text {number + 1}"));
            else if (number % 7 == 0 || number % 50 == 0)
                log.Append(Entries.Stored(number + 1, $"text {number + 1}"));
            else
                log.Append();
            if (number + 1 is 100 or 300)
                log.KeepCheckpoint();
        }
        var written = new FolderLog(log, Directory.CreateTempSubdirectory("inconfidence-log-").FullName);
        written.Write();
        written.Outside.AddRange(log.Outside);
        return written;
    }

    /// <summary>Writes the log as it now stands in memory, as somebody would who rewrites it and holds the signing key.</summary>
    public void Write()
    {
        Directory.Delete(Folder, recursive: true);
        using var writer = new LogFolderWriter(Folder);
        var tree = new MerkleFrontier();
        foreach (var entry in Log.Stored)
        {
            writer.Append(entry);
            tree.Append(entry.LeafHash);
        }
        var disposed = Log.Stored.SelectMany(entry => LedgerEntry.Decode(entry.Bytes.Span).Ciphertexts).Where(text => text.Disposed).Select(text => text.Id).ToHashSet();
        foreach (var text in Log.Stored.SelectMany(entry => LedgerEntry.Decode(entry.Bytes.Span).Ciphertexts).Where(text => !disposed.Contains(text.Id)))
            writer.WriteCiphertext(text.Id, Entries.Bytes($"text {Number(text.Id)}"));
        writer.Finish([new LogKey(Log.Signer.VerifierKey)], [], Log.Signer.Sign(new Checkpoint(TestLog.Origin, tree.Size, tree.Root())));
    }

    public string PathTo(string path) => Path.Combine(Folder, path);

    public string Ciphertext(int id) => PathTo(TilePath.OfCiphertext(Entries.Id(id)));

    public void Change(string path, Func<byte[], byte[]> change) => File.WriteAllBytes(PathTo(path), change(File.ReadAllBytes(PathTo(path))));

    /// <summary>Changes the entries of a bundle, and leaves the tree as it is.</summary>
    public void ChangeBundle(string path, Action<List<byte[]>> change) => Change(path, bytes =>
    {
        var entries = EntryBundle.Read(bytes).Select(entry => entry.ToArray()).ToList();
        change(entries);
        using var bundle = new MemoryStream();
        foreach (var entry in entries)
            EntryBundle.Write(bundle, entry);
        return bundle.ToArray();
    });

    public Task<VerificationReport> Verify() => LogFolder.Open(Folder, Outside).VerifyAsync(cancellationToken: TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Log.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static int Number(Guid id) => BitConverter.ToInt32(id.ToByteArray());
}
