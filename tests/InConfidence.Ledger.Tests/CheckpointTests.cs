using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger.Tests;

public class CheckpointTests
{
    private const string Origin = "school.example/ledger";
    private static readonly Sha256Hash Root = Sha256Hash.Of([]);
    private static readonly string RootText = Convert.ToBase64String(Root.ToArray());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(28_500_000)]
    [InlineData(long.MaxValue)]
    public void Open_OfWhatWasSigned_IsTheSameCheckpoint(long size)
    {
        using var signer = Signer();
        var checkpoint = new Checkpoint(Origin, size, Root);

        Assert.True(new CheckpointVerifier(signer.VerifierKey).TryOpen(signer.Sign(checkpoint), out var opened));

        Assert.Equal(checkpoint, opened);
    }

    [Fact]
    public void Body_OfACheckpoint_IsThreeLines() =>
        Assert.Equal($"{Origin}\n42\n{RootText}\n", new Checkpoint(Origin, 42, Root).Body());

    [Fact]
    public void Sign_ForAnotherOriginOrANegativeSize_IsRefused()
    {
        using var signer = Signer();

        Assert.Equal(Origin, signer.KeyName);
        Assert.Throws<ArgumentException>(() => signer.Sign(new Checkpoint("other.example", 1, Root)));
        Assert.Throws<ArgumentException>(() => signer.Sign(new Checkpoint(Origin, -1, Root)));
    }

    [Fact]
    public void Open_WithAnotherKeyOfTheSameName_IsRefused()
    {
        using var signer = Signer();
        using var other = new CheckpointSigner(Origin, Enumerable.Repeat((byte)1, 32).ToArray());

        Assert.False(new CheckpointVerifier(other.VerifierKey).TryOpen(signer.Sign(new Checkpoint(Origin, 1, Root)), out var opened));
        Assert.Null(opened);
    }

    [Fact]
    public void Open_WithFurtherLines_PassesOverThem()
    {
        Assert.True(TryOpen($"{Origin}\n7\n{RootText}\nsome extension\nanother\n", out var opened));
        Assert.Equal(new Checkpoint(Origin, 7, Root), opened);
    }

    public static TheoryData<string> NoCheckpoints() => new(
        $"other.example\n7\n{RootText}\n",
        $"{Origin}\n07\n{RootText}\n",
        $"{Origin}\n+7\n{RootText}\n",
        $"{Origin}\n-7\n{RootText}\n",
        $"{Origin}\n 7\n{RootText}\n",
        $"{Origin}\n7,000\n{RootText}\n",
        $"{Origin}\n9223372036854775808\n{RootText}\n",
        $"{Origin}\n\n{RootText}\n",
        $"{Origin}\nseven\n{RootText}\n",
        $"{Origin}\n7\n{RootText[..^4]}\n",
        $"{Origin}\n7\n{RootText[..^1]}\n",
        $"{Origin}\n7\n {RootText}\n",
        $"{Origin}\n7\n{RootText.Replace("FU=", "FV=", StringComparison.Ordinal)}\n",
        $"{Origin}\n7\n",
        $"{Origin}\n7\n{RootText}\n\nafter an empty line\n",
        $"\n7\n{RootText}\n",
        "\n");

    [Theory]
    [MemberData(nameof(NoCheckpoints))]
    public void Open_OfASignedTextThatIsNoCheckpointOfThisLog_IsRefused(string body)
    {
        Assert.False(TryOpen(body, out var opened));
        Assert.Null(opened);
    }

    [Fact]
    public void Read_WithoutTheLastLineFeed_IsRefused()
    {
        Assert.True(CheckpointText.TryRead($"{Origin}\n7\n{RootText}\n", out _));
        Assert.False(CheckpointText.TryRead($"{Origin}\n7\n{RootText}", out _));
        Assert.False(CheckpointText.TryRead($"{Origin}\n7\n{RootText}\nmore", out _));
    }

    [Fact]
    public void Open_OfAReceipt_IsRefusedAndTheOtherWayRound()
    {
        using var signer = Signer();
        var verifier = new CheckpointVerifier(signer.VerifierKey);

        Assert.False(verifier.TryOpen(signer.Sign(new Receipt(Origin, Root, DateTimeOffset.UnixEpoch)), out _));
        Assert.False(verifier.TryOpenReceipt(signer.Sign(new Checkpoint(Origin, 1, Root)), out _));
    }

    private static CheckpointSigner Signer() => new(Origin, new byte[32]);

    private static bool TryOpen(string body, out Checkpoint? opened)
    {
        using var signer = Signer();
        return new CheckpointVerifier(signer.VerifierKey).TryOpen(signer.SignText(body), out opened);
    }
}
