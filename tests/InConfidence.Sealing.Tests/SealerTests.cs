using System.Security.Cryptography;
using CsCheck;

namespace InConfidence.Sealing.Tests;

public sealed class SealerTests : IDisposable
{
    private readonly RecordKey key = TestKeys.RecordKey();
    private readonly SealingContext context = TestKeys.Context();

    public void Dispose() => key.Dispose();

    public static TheoryData<int> EdgeSizes =>
        [0, 1, 15, 16, 17, 62, 63, 64, 65, 127, 128, 1023, 1024, 65_535, 65_536, 1_048_575, 1_048_576];

    [Theory]
    [MemberData(nameof(EdgeSizes))]
    public void Open_OfWhatWasSealed_GivesTheVeryBytes(int size)
    {
        var words = RandomNumberGenerator.GetBytes(size);

        var opened = Sealer.Open(key, context, Sealer.Seal(key, context, words));

        Assert.Equal(words, opened);
    }

    [Fact]
    public void Open_OfEverySizeToTwoThousand_GivesTheVeryBytes()
    {
        for (var size = 0; size <= 2000; size++)
        {
            var words = RandomNumberGenerator.GetBytes(size);
            Assert.Equal(words, Sealer.Open(key, context, Sealer.Seal(key, context, words)));
        }
    }

    [Fact]
    public void Open_OfAnyBytesInAnyPlace_GivesTheVeryBytes() =>
        Gen.Select(Gen.Byte.Array[0, 3000], Gen.Guid, Gen.Guid, Gen.String[Gen.Char['a', 'ž'], 1, 100])
            .Where((_, school, record, _) => school != Guid.Empty && record != Guid.Empty)
            .Sample((words, school, record, field) =>
            {
                var place = new SealingContext(school, record, field);
                Assert.Equal(words, Sealer.Open(key, place, Sealer.Seal(key, place, words)));
            });

    [Fact]
    public void Open_OfAnySizeToAMebibyte_GivesTheVeryBytes() =>
        Gen.Int[0, 1_048_576].Sample(size =>
        {
            var words = RandomNumberGenerator.GetBytes(size);
            Assert.Equal(words, Sealer.Open(key, context, Sealer.Seal(key, context, words)));
        }, iter: 40);

    [Fact]
    public void Open_OfTextThatEndsLikePadding_GivesTheVeryBytes()
    {
        byte[][] endings = [[0x80], [0x80, 0], [0, 0, 0], [0x80, 0x80, 0], new byte[64]];

        foreach (var words in endings)
            Assert.Equal(words, Sealer.Open(key, context, Sealer.Seal(key, context, words)));
    }

    [Fact]
    public void Open_AfterStoring_GivesTheVeryBytes()
    {
        var stored = Sealer.Seal(key, context, "he said it twice"u8).Envelope.ToArray();

        var opened = Sealer.Open(key, context, SealedText.FromStored(stored));

        Assert.Equal("he said it twice"u8, opened);
    }

    [Fact]
    public void Seal_OfTheSameWordsTwice_SharesNothingButTheFixedHeader()
    {
        var first = Sealer.Seal(key, context, "the same"u8).Envelope.ToArray();
        var second = Sealer.Seal(key, context, "the same"u8).Envelope.ToArray();

        Assert.Equal(first[..18], second[..18]);
        Assert.NotEqual(first[18..50], second[18..50]);
        Assert.NotEqual(first[50..62], second[50..62]);
        Assert.NotEqual(first[62..94], second[62..94]);
        Assert.NotEqual(first[94..], second[94..]);
    }

    [Fact]
    public void Seal_NamesItsKey()
    {
        var text = Sealer.Seal(key, context, "words"u8);

        Assert.Equal(key.Id, text.KeyId);
    }

    [Fact]
    public void Seal_WithAGivenSource_IsReplayed()
    {
        var first = Sealer.Seal(key, context, "words"u8, bytes => bytes.Fill(7));
        var second = Sealer.Seal(key, context, "words"u8, bytes => bytes.Fill(7));

        Assert.Equal(first.Envelope.ToArray(), second.Envelope.ToArray());
    }

    [Fact]
    public void SealAndOpen_OfNothingGiven_NameWhatIsMissing()
    {
        var text = Sealer.Seal(key, context, default);

        Assert.Throws<ArgumentNullException>("key", () => Sealer.Seal(null!, context, default));
        Assert.Throws<ArgumentNullException>("context", () => Sealer.Seal(key, null!, default));
        Assert.Throws<ArgumentNullException>("key", () => Sealer.Open(null!, context, text));
        Assert.Throws<ArgumentNullException>("context", () => Sealer.Open(key, null!, text));
        Assert.Throws<ArgumentNullException>("text", () => Sealer.Open(key, context, null!));
    }
}
