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
    public void Files_OfALogThatEndsWithATile_HoldNothingEmpty()
    {
        using var log = FolderLog.Of(512);

        Assert.Equal(["000", "001"], Directory.EnumerateFileSystemEntries(log.PathTo("tile/0")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["000", "001"], Directory.EnumerateFileSystemEntries(log.PathTo("tile/entries")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, "The stored tree does not belong to entries 0 to 255: they, or its hash over them, were changed.")]
    [InlineData(32, "The stored tree does not belong to entries 256 to 511: they, or its hash over them, were changed.")]
    public async Task Verify_WithAChangedHashOverATile_NamesItsEntries(int place, string message)
    {
        using var log = FolderLog.Of(600);
        log.Change("tile/1/000.p/2", bytes => [.. bytes[..place], (byte)(bytes[place] ^ 1), .. bytes[(place + 1)..]]);
        // Whoever holds the key may sign what does not fit either: the nearer finding is told.
        log.Outside.Add(log.Log.Signer.Sign(new Checkpoint(TestLog.Origin, place * 8 + 256, log.Log.RootAsStored(3))));

        Assert.Equal(message, (await log.Verify()).Message);
    }

    [Fact]
    public async Task Verify_WithEntriesBehindTheEnd_SaysWhereTheEndWasSigned()
    {
        using var log = FolderLog.Of(600);
        log.ChangeBundle("tile/entries/002.p/88", entries => entries.Add(entries[0]));
        log.Change("tile/0/002.p/88", bytes => [.. bytes, .. MerkleFrontier.LeafHash(log.Log.Stored[512].Bytes.Span).ToArray()]);
        File.Move(log.PathTo("tile/entries/002.p/88"), log.PathTo("tile/entries/002.p/89"));
        File.Move(log.PathTo("tile/0/002.p/88"), log.PathTo("tile/0/002.p/89"));

        Assert.Equal("Entry 600 stands behind the end of the log: its checkpoint was signed over 600 entries.", (await log.Verify()).Message);
    }

    [Fact]
    public async Task Verify_WithAnEntryWithoutBytes_SaysSo()
    {
        using var log = FolderLog.Of(600);
        log.ChangeBundle("tile/entries/002.p/88", entries => entries.RemoveRange(50, 38));

        Assert.Equal("Entry 562 is missing: its bytes are not there.", (await log.Verify()).Message);
    }

    [Fact]
    public async Task Verify_WithAnEarlierCheckpointByNobody_NamesItsPlace()
    {
        using var log = FolderLog.Of(300);
        Directory.CreateDirectory(log.PathTo(LogFolderWriter.EarlierFolder));
        File.WriteAllText(log.PathTo($"{LogFolderWriter.EarlierFolder}/100"), log.Log.Outside[0]);
        File.WriteAllText(log.PathTo($"{LogFolderWriter.EarlierFolder}/200"), "nobody signed this\n");

        Assert.Equal("Checkpoint 3 of those kept beside the log is not signed by a known key.", (await log.Verify()).Message);
    }

    [Fact]
    public async Task Reading_GivenUp_Stops()
    {
        using var log = FolderLog.Of(30);
        ILedgerSource source = LogFolder.Open(log.Folder);
        var givenUp = new CancellationToken(canceled: true);

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await source.Entries(givenUp).GetAsyncEnumerator(givenUp).MoveNextAsync());
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await source.StoredCiphertexts(givenUp).GetAsyncEnumerator(givenUp).MoveNextAsync());
    }

    [Fact]
    public void Prove_AnEntryThatIsNotInItsBundle_SaysThatItIsMissing()
    {
        using var log = FolderLog.Of(600);
        log.ChangeBundle("tile/entries/000", entries => entries.RemoveRange(5, entries.Count - 5));
        File.Move(log.PathTo("tile/entries/002.p/88"), log.PathTo("tile/entries/002.p/10"));
        var folder = LogFolder.Open(log.Folder);

        Assert.Equal(4, folder.Prove(4).Inclusion.Index);
        Assert.Equal("Entry 5 is missing in the folder.", Assert.Throws<InvalidDataException>(() => folder.Prove(5)).Message);
        Assert.Equal("Entry 513 is missing in the folder.", Assert.Throws<InvalidDataException>(() => folder.Prove(513)).Message);
    }

    [Fact]
    public void Prove_WhereHashesAreMissing_SaysOverWhichEntries()
    {
        using var log = FolderLog.Of(600);
        File.Delete(log.PathTo("tile/0/002.p/88"));

        Assert.StartsWith("The hashes over entries 512 to", Assert.Throws<InvalidDataException>(() => LogFolder.Open(log.Folder).Prove(100)).Message, StringComparison.Ordinal);
        log.Change("tile/0/001", bytes => bytes[..(20 * Sha256Hash.Size)]);
        Assert.StartsWith("The hashes over entries", Assert.Throws<InvalidDataException>(() => LogFolder.Open(log.Folder).Prove(270)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_WhatStandsBehindTheEnd_FindsNothing()
    {
        using var log = FolderLog.Of(256);
        var behind = Sha256Hash.Of([1]);
        Directory.CreateDirectory(log.PathTo("tile/0/001.p"));
        File.WriteAllBytes(log.PathTo("tile/0/001.p/1"), behind.ToArray());

        Assert.Null(LogFolder.Open(log.Folder).Find(behind));
    }

    [Fact]
    public void Bundle_CutInsideTheLengthOfAnEntry_EndsWithWhatIsLeft()
    {
        using var log = FolderLog.Of(2);

        Assert.Equal([0], EntryBundle.Read((byte[])[.. File.ReadAllBytes(log.PathTo("tile/entries/000.p/2")), 0])[2].ToArray());
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
        writer.Append(new StoredEntry(0, new byte[LedgerEntry.LargestSize], default));
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
