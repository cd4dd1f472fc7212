using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing.Tests;

public sealed class PaddingTests
{
    [Fact]
    public void PaddedLength_OfEveryShortText_IsTheSame()
    {
        for (var length = 0; length < 64; length++)
            Assert.Equal(64, Padding.PaddedLength(length));
        Assert.Equal(72, Padding.PaddedLength(64));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MaxValue - 1)]
    public void PaddedLength_OfMoreThanThereIs_IsRefused(int length) => Assert.Throws<OverflowException>(() => Padding.PaddedLength(length));

    [Fact]
    public void PaddedLength_OfEveryLength_RisesAndStaysWithinAnEighth()
    {
        var before = 0;
        for (var length = 0; length <= 200_000; length++)
        {
            var padded = Padding.PaddedLength(length);
            Assert.InRange(padded, Math.Max(before, length + 1), Math.Max(64, length + (length / 8)));
            before = padded;
        }
    }

    [Fact]
    public void PaddedLength_OfAllTextsToAMebibyte_TakesFewValues()
    {
        var values = Enumerable.Range(0, 1 << 20).Select(Padding.PaddedLength).Distinct().Count();

        Assert.InRange(values, 10, 300);
    }

    [Fact]
    public void PaddedLength_BeyondWhatAnArrayHolds_Throws() =>
        Assert.Throws<OverflowException>(() => Padding.PaddedLength(int.MaxValue));

    [Fact]
    public void TextLength_WithoutTheMark_IsRefused()
    {
        Assert.Throws<BrokenSealException>(() => Padding.TextLength(new byte[64]));
        Assert.Throws<BrokenSealException>(() => Padding.TextLength([0x80, 0x01, 0]));
    }

    [Fact]
    public void Seal_OfAShortAndALongerName_GivesEnvelopesOfOneSize()
    {
        using var key = TestKeys.RecordKey();
        var context = TestKeys.Context();

        Assert.Equal(
            Sealer.Seal(key, context, "Li"u8).Envelope.Length,
            Sealer.Seal(key, context, "Featherstonehaugh-Cholmondeley"u8).Envelope.Length);
    }
}
