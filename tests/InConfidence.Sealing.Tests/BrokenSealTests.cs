namespace InConfidence.Sealing.Tests;

public sealed class BrokenSealTests : IDisposable
{
    private readonly RecordKey key = TestKeys.RecordKey();
    private readonly SealingContext context = TestKeys.Context();
    private readonly byte[] envelope;

    public BrokenSealTests() => envelope = Sealer.Seal(key, context, "She asked me not to say."u8).Envelope.ToArray();

    public void Dispose() => key.Dispose();

    [Fact]
    public void Open_UnderAnotherRecordsKey_IsRefusedAsWrongKey()
    {
        using var other = TestKeys.RecordKey();

        Assert.Equal(BrokenSealReason.WrongKey, Refusal(envelope, other, context));
    }

    [Fact]
    public void Open_InAnotherSchoolRecordOrField_IsRefusedAsWrongContext()
    {
        SealingContext[] elsewhere =
        [
            new(Guid.NewGuid(), context.Record, context.Field),
            new(context.School, Guid.NewGuid(), context.Field),
            new(context.School, context.Record, "disclosure.word"),
            new(context.School, context.Record, "disclosure.wordss"),
            new(context.School, context.Record, "Disclosure.words"),
            new(context.Record, context.School, context.Field),
        ];

        foreach (var place in elsewhere)
            Assert.Equal(BrokenSealReason.WrongContextOrAltered, Refusal(envelope, key, place));
    }

    [Fact]
    public void Open_OfTwoTextsWithSwappedCiphertexts_IsRefusedBothWays()
    {
        var other = Sealer.Seal(key, context, "He said it was fine now."u8).Envelope.ToArray();

        byte[] first = [.. envelope[..94], .. other[94..]], second = [.. other[..94], .. envelope[94..]];

        Assert.Equal(BrokenSealReason.WrongContextOrAltered, Refusal(first, key, context));
        Assert.Equal(BrokenSealReason.WrongContextOrAltered, Refusal(second, key, context));
    }

    [Fact]
    public void Open_WithAnyOneBitFlipped_IsRefusedForTheRightReason()
    {
        for (var at = 0; at < envelope.Length; at++)
            for (var bit = 0; bit < 8; bit++)
            {
                var altered = (byte[])envelope.Clone();
                altered[at] ^= (byte)(1 << bit);
                Assert.Equal(Expected(at), Refusal(altered, key, context));
            }
    }

    [Fact]
    public void Open_WithAnyOneByteReplaced_IsRefused()
    {
        for (var at = 0; at < envelope.Length; at++)
            for (var change = 1; change < 256; change++)
            {
                var altered = (byte[])envelope.Clone();
                altered[at] ^= (byte)change;
                Refusal(altered, key, context);
            }
    }

    [Fact]
    public void Open_OfEveryTruncation_IsRefused()
    {
        for (var length = 0; length < envelope.Length; length++)
            Assert.Equal(BrokenSealReason.Truncated, Refusal(envelope[..length], key, context));
    }

    [Fact]
    public void Open_OfEveryTruncationOfALongText_IsRefused()
    {
        var longer = Sealer.Seal(key, context, new byte[200]).Envelope.ToArray();

        for (var length = 0; length < longer.Length; length++)
        {
            var expected = length < 174 ? BrokenSealReason.Truncated : BrokenSealReason.WrongContextOrAltered;
            Assert.Equal(expected, Refusal(longer[..length], key, context));
        }
    }

    [Fact]
    public void Open_WithBytesAfterTheEnd_IsRefused()
    {
        for (var more = 1; more <= 64; more++)
            Assert.Equal(BrokenSealReason.WrongContextOrAltered, Refusal([.. envelope, .. new byte[more]], key, context));
    }

    [Fact]
    public void Open_OfAnyBytes_IsRefused()
    {
        var random = new Random(5);
        for (var length = 0; length < 400; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Refusal(bytes, key, context);
        }
    }

    [Fact]
    public void Open_OfEveryOtherVersionOrAlgorithm_SaysWhich()
    {
        for (var number = 0; number < 256; number++)
        {
            if (number == 1)
                continue;
            Assert.Equal(BrokenSealReason.UnknownFormat, Refusal([(byte)number, .. envelope[1..]], key, context));
            Assert.Equal(BrokenSealReason.UnknownAlgorithm, Refusal([1, (byte)number, .. envelope[2..]], key, context));
        }
    }

    [Fact]
    public void Refusals_TellNothingOfTheWords()
    {
        for (var at = 0; at < envelope.Length; at++)
        {
            var altered = (byte[])envelope.Clone();
            altered[at] ^= 0x40;
            var broken = Assert.Throws<BrokenSealException>(
                () => Sealer.Open(key, context, SealedText.FromStored(altered)));
            Assert.DoesNotContain("asked", broken.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.Null(broken.InnerException);
            Assert.Empty(broken.Data);
        }
    }

    [Fact]
    public void Refusals_OfEveryReason_HaveASentenceOfTheirOwn()
    {
        var sentences = Enum.GetValues<BrokenSealReason>().Select(reason => new BrokenSealException(reason).Message).ToList();

        Assert.Equal(5, sentences.Distinct().Count());
        Assert.All(sentences, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BrokenSealException((BrokenSealReason)5));
    }

    private static BrokenSealReason Expected(int at) => at switch
    {
        0 => BrokenSealReason.UnknownFormat,
        1 => BrokenSealReason.UnknownAlgorithm,
        >= 50 and < 62 => BrokenSealReason.WrongContextOrAltered,
        < 94 => BrokenSealReason.WrongKey,
        _ => BrokenSealReason.WrongContextOrAltered,
    };

    private static BrokenSealReason Refusal(byte[] bytes, RecordKey key, SealingContext context) =>
        Assert.Throws<BrokenSealException>(() => Sealer.Open(key, context, SealedText.FromStored(bytes))).Reason;
}
