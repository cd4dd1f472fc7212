using InConfidence.Ledger.Tests.Folders;

namespace InConfidence.Ledger.Tests;

public class LogProofTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheSameProof()
    {
        using var log = FolderLog.Of(300);
        var proof = LogFolder.Open(log.Folder).Prove(257);

        Assert.True(LogProof.TryRead(proof.Write(), out var read));
        Assert.Equal(proof, read);
        Assert.True(read.Verify(new CheckpointVerifier(log.Log.Signer.VerifierKey)));
    }

    [Fact]
    public void Equality_OfProofsOfTwoEntries_IsNone()
    {
        using var log = FolderLog.Of(3);
        var folder = LogFolder.Open(log.Folder);

        Assert.NotEqual(folder.Prove(1), folder.Prove(2));
        Assert.Equal(folder.Prove(1), folder.Prove(1));
        Assert.False(folder.Prove(1).Equals(null));
    }

    [Fact]
    public void Write_AProof_GivesTheFormOfTlogProof()
    {
        using var log = FolderLog.Of(2);
        var lines = LogFolder.Open(log.Folder).Prove(1).Write().Split('\n');

        Assert.Equal("c2sp.org/tlog-proof@v1", lines[0]);
        Assert.Equal("extra " + Convert.ToBase64String(log.Log.Stored[1].Bytes.Span), lines[1]);
        Assert.Equal("index 1", lines[2]);
        Assert.Equal(Convert.ToBase64String(log.Log.Stored[0].LeafHash.ToArray()), lines[3]);
        Assert.Equal("", lines[4]);
        Assert.Equal("school.example/ledger", lines[5]);
    }

    [Fact]
    public void Verify_AProofWithAnyCharacterChanged_RefusesIt()
    {
        using var log = FolderLog.Of(5);
        var verifier = new CheckpointVerifier(log.Log.Signer.VerifierKey);
        var text = LogFolder.Open(log.Folder).Prove(3).Write();

        for (var place = 0; place < text.Length; place++)
        {
            var changed = text[..place] + (text[place] == 'A' ? 'B' : 'A') + text[(place + 1)..];
            Assert.False(LogProof.TryRead(changed, out var read) && read.Verify(verifier), changed);
        }
    }

    [Fact]
    public void Verify_AProofOfAnotherSizeThanItsCheckpoint_RefusesIt()
    {
        using var log = FolderLog.Of(5);
        var proof = LogFolder.Open(log.Folder).Prove(3);

        Assert.False((proof with { Inclusion = proof.Inclusion with { Size = 6 } }).Verify(new CheckpointVerifier(log.Log.Signer.VerifierKey)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2sp.org/tlog-proof@v1\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 1\n\nnote\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra ??\nindex 1\n\nnote\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AA==\nindex -1\n\nnote\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AA==\nindex 1\nAA==\n\nnote\n")]
    [InlineData("c2sp.org/tlog-proof@v2\nextra AA==\nindex 1\n\nnote\n")]
    public void Read_WhatIsNoProof_ReadsNone(string text) => Assert.False(LogProof.TryRead(text, out _));

    [Fact]
    public void Read_APathLongerThanAnyTree_ReadsNone()
    {
        var hash = Convert.ToBase64String(new byte[32]) + "\n";

        Assert.True(LogProof.TryRead("c2sp.org/tlog-proof@v1\nextra AA==\nindex 1\n" + string.Concat(Enumerable.Repeat(hash, 63)) + "\nnote\n", out var longest));
        Assert.False(longest.Equals(null));
        Assert.False(LogProof.TryRead("c2sp.org/tlog-proof@v1\nextra AA==\nindex 1\n" + string.Concat(Enumerable.Repeat(hash, 64)) + "\nnote\n", out _));
    }
}
