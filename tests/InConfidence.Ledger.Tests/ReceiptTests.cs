using CsCheck;

namespace InConfidence.Ledger.Tests;

public class ReceiptTests
{
    private const string Origin = "school.example/ledger";
    private static readonly Sha256Hash Leaf = MerkleFrontier.LeafHash([]);
    private static readonly string LeafText = Convert.ToBase64String(Leaf.ToArray());

    [Fact]
    public void Open_OfWhatWasSigned_IsTheSameReceipt()
    {
        using var signer = Signer();
        var verifier = new CheckpointVerifier(signer.VerifierKey);

        Entries.GenMoment.Sample(at =>
        {
            var receipt = new Receipt(Origin, Leaf, at);
            Assert.True(verifier.TryOpenReceipt(signer.Sign(receipt), out var opened));
            Assert.Equal(receipt, opened);
        }, iter: 200);
    }

    [Fact]
    public void At_FinerThanAMicrosecond_IsCutOff()
    {
        var at = DateTimeOffset.UnixEpoch.AddTicks(19);

        Assert.Equal(DateTimeOffset.UnixEpoch.AddTicks(10), new Receipt(Origin, Leaf, at).At);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddTicks(10), (new Receipt(Origin, Leaf, default) with { At = at }).At);
    }

    [Fact]
    public void Sign_ForAnotherOrigin_IsRefused()
    {
        using var signer = Signer();

        Assert.Throws<ArgumentException>(() => signer.Sign(new Receipt("other.example", Leaf, DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public void Sign_InALogOfAnySize_GivesTheSameReceipt()
    {
        using var signer = Signer();
        var receipt = new Receipt(Origin, Leaf, new DateTimeOffset(2026, 9, 1, 8, 30, 0, TimeSpan.Zero));

        Assert.Equal($"{Origin}\nreceipt v1\n{LeafText}\n2026-09-01T08:30:00.000000Z\n", receipt.Body());
        Assert.Equal(signer.Sign(receipt), signer.Sign(receipt));
    }

    public static TheoryData<string> NoReceipts() => new(
        $"other.example\nreceipt v1\n{LeafText}\n2026-09-01T08:30:00.000000Z\n",
        $"{Origin}\nreceipt v2\n{LeafText}\n2026-09-01T08:30:00.000000Z\n",
        $"{Origin}\nreceipt v1\n{LeafText[..^1]}\n2026-09-01T08:30:00.000000Z\n",
        $"{Origin}\nreceipt v1\n{LeafText}\n2026-09-01T08:30:00.000000\n",
        $"{Origin}\nreceipt v1\n{LeafText}\n2026-09-01T08:30:00.000000+00:00\n",
        $"{Origin}\nreceipt v1\n{LeafText}\n2026-09-01T08:30:00Z\n",
        $"{Origin}\nreceipt v1\n{LeafText}\n2026-02-30T08:30:00.000000Z\n",
        $"{Origin}\nreceipt v1\n{LeafText}\n2026-09-01T08:30:00.000000Z\nmore\n",
        $"{Origin}\nreceipt v1\n{LeafText}\n",
        $"\nreceipt v1\n{LeafText}\n2026-09-01T08:30:00.000000Z\n");

    [Theory]
    [MemberData(nameof(NoReceipts))]
    public void Open_OfASignedTextThatIsNoReceiptOfThisLog_IsRefused(string body)
    {
        using var signer = Signer();

        Assert.False(new CheckpointVerifier(signer.VerifierKey).TryOpenReceipt(signer.SignText(body), out var opened));
        Assert.Null(opened);
    }

    private static CheckpointSigner Signer() => new(Origin, new byte[32]);
}
