using InConfidence.Ledger.Internal;
using InConfidence.Ledger.Tests.Verifying;

namespace InConfidence.Ledger.Tests.Folders;

public class LogFolderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public async Task Verify_OfALogThatWasWritten_FindsItWhole(int size)
    {
        using var log = FolderLog.Of(size);

        var report = await log.Verify();

        Assert.True(report.Ok, report.Message);
        Assert.Equal(size, report.Entries);
        Assert.Equal(log.Log.RootAsStored(size), report.Root);
    }

    [Fact]
    public void Files_OfALog_LieWhereTlogTilesPutsThem()
    {
        using var log = FolderLog.Of(600);

        var files = Directory.EnumerateFiles(log.Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(log.Folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("ciphertext/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(
            ["checkpoint", "tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2", "tile/entries/000", "tile/entries/001", "tile/entries/002.p/88", "verifier-key"],
            files);
        Assert.Equal(256 * 32, new FileInfo(log.PathTo("tile/0/000")).Length);
        Assert.Equal(log.Log.RootAsStored(256).ToArray(), File.ReadAllBytes(log.PathTo("tile/1/000.p/2"))[..32]);
    }

    [Fact]
    public void Path_OfATile_IsNumberedInThrees()
    {
        Assert.Equal("tile/3/x001/x234/067", TilePath.OfHashes(3, 1234067, 256));
        Assert.Equal("tile/entries/x001/000.p/255", TilePath.OfEntries(1000, 255));
        Assert.Equal("tile/0/999", TilePath.OfHashes(0, 999, 256));
    }

    [Fact]
    public async Task Verify_OfALogOfThreeLevels_HoldsEachAgainstTheTree()
    {
        using var log = FolderLog.Of((256 * 256) + 300);
        Assert.True((await log.Verify()).Ok);
        Assert.Equal(log.Log.RootAsStored(65536).ToArray(), File.ReadAllBytes(log.PathTo("tile/2/000.p/1")));

        log.Change("tile/2/000.p/1", bytes => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);

        Assert.Equal(new EntryRange(0, 65536), (await log.Verify()).Between);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public void Prove_EveryEntry_GivesTheProofThatTheWholeTreeGives(int size)
    {
        using var log = FolderLog.Of(size);
        var folder = LogFolder.Open(log.Folder);
        var leaves = log.Log.Stored.Select(entry => entry.LeafHash).ToArray();
        var verifier = new CheckpointVerifier(folder.Keys[0].VerifierKey);

        for (var number = 0; number < size; number++)
        {
            var proof = folder.Prove(number);

            Assert.Equal(InclusionProof.Build(leaves, number), proof.Inclusion);
            Assert.True(proof.Verify(verifier));
            Assert.Equal(number, folder.Find(MerkleFrontier.LeafHash(proof.Entry.Span)));
        }
        Assert.Null(folder.Find(Sha256Hash.Of([])));
    }

    [Fact]
    public void Open_WhereThereIsNoLog_SaysSo()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;

        Assert.Contains("holds no exported log", Assert.Throws<DirectoryNotFoundException>(() => LogFolder.Open(folder)).Message, StringComparison.Ordinal);
        Directory.Delete(folder);
    }

    [Fact]
    public void Write_IntoAFolderThatHoldsSomething_IsRefused()
    {
        using var log = FolderLog.Of(3);

        Assert.Contains("is not empty", Assert.Throws<IOException>(() => new LogFolderWriter(log.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Append_AnEntryOutOfItsTurnOrTooLarge_IsRefused()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var writer = new LogFolderWriter(folder);

        Assert.Throws<InvalidDataException>(() => writer.Append(new StoredEntry(1, new byte[40], default)));
        Assert.Throws<InvalidDataException>(() => writer.Append(new StoredEntry(0, new byte[LedgerEntry.LargestSize + 1], default)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Verify_WithAnotherKeyThanTheFolders_TrustsOnlyThat()
    {
        using var log = FolderLog.Of(30);
        using var other = new CheckpointSigner(TestLog.Origin, Enumerable.Repeat((byte)9, 32).ToArray());

        var report = await LogFolder.Open(log.Folder).VerifyAsync([other.VerifierKey], TestContext.Current.CancellationToken);

        Assert.False(report.Ok);
        Assert.Contains("not signed by a known key", report.Message, StringComparison.Ordinal);
    }
}
