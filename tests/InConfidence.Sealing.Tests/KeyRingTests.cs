namespace InConfidence.Sealing.Tests;

public sealed class KeyRingTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly KeyFileProvider provider;
    private readonly Guid school = Guid.NewGuid();

    public KeyRingTests() => provider = folder.NewProvider();

    public void Dispose()
    {
        provider.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Open_OfAWrapByAReopenedRing_OpensWhatWasSealed()
    {
        var (ring, epoch) = await KeyRing.CreateAsync(school, provider);
        var (key, wrap) = ring.CreateRecordKey();
        var context = new SealingContext(school, Guid.NewGuid(), "words");
        var text = Sealer.Seal(key, context, "word for word"u8);
        ring.Dispose();

        using var reopened = await KeyRing.OpenAsync(school, [epoch], provider);
        using var unwrapped = reopened.Open(wrap);

        Assert.Equal("word for word"u8, Sealer.Open(unwrapped, context, text));
        Assert.Equal(key.Id, unwrapped.Id);
        Assert.Equal(text.KeyId, wrap.Id);
    }

    [Fact]
    public async Task CreateRecordKey_MakesDistinctKeysWithRandomIdentifiers()
    {
        var (ring, _) = await KeyRing.CreateAsync(school, provider, epoch: 5);

        var made = Enumerable.Range(0, 200).Select(_ => ring.CreateRecordKey()).ToList();

        Assert.Equal(200, made.Select(one => one.Key.Id).Distinct().Count());
        Assert.Equal(200, made.Select(one => Convert.ToHexString(one.Key.Secret.Memory)).Distinct().Count());
        Assert.All(made, one => Assert.Equal(4, one.Key.Id.Version));
        Assert.All(made, one => Assert.Equal((one.Key.Id, 5, 142), (one.Wrap.Id, one.Wrap.Epoch, one.Wrap.Bytes.Length)));
    }

    [Fact]
    public async Task Open_OfAWrapGivenAnothersIdentifier_IsRefused()
    {
        var (ring, _) = await KeyRing.CreateAsync(school, provider);
        var (_, first) = ring.CreateRecordKey();
        var (_, second) = ring.CreateRecordKey();

        Assert.Equal(BrokenSealReason.WrongContextOrAltered, Refusal(ring, first with { Id = second.Id }));
        Assert.Equal(BrokenSealReason.WrongContextOrAltered, Refusal(ring, first with { Bytes = second.Bytes }));
    }

    [Fact]
    public async Task Open_OfAWrapAltered_IsRefused()
    {
        var (ring, _) = await KeyRing.CreateAsync(school, provider);
        var (_, wrap) = ring.CreateRecordKey();

        for (var at = 0; at < wrap.Bytes.Length; at++)
        {
            var altered = wrap.Bytes.ToArray();
            altered[at] ^= 4;
            Refusal(ring, wrap with { Bytes = altered });
            Refusal(ring, wrap with { Bytes = wrap.Bytes[..at] });
        }
    }

    [Fact]
    public async Task Open_OfAnotherSchoolsWrap_IsRefused()
    {
        var (ours, _) = await KeyRing.CreateAsync(school, provider);
        var (theirs, _) = await KeyRing.CreateAsync(Guid.NewGuid(), provider);
        var (_, wrap) = theirs.CreateRecordKey();

        Assert.Equal(BrokenSealReason.WrongKey, Refusal(ours, wrap));
    }

    [Fact]
    public async Task Open_OfAWrapMovedToAnotherSchoolWithTheSameEpochKey_IsRefused()
    {
        // Two schools whose sources repeat get the same keys: only the binding to the school tells them apart.
        static void Same(Span<byte> bytes) => bytes.Fill(3);
        var (ours, _) = await KeyRing.CreateAsync(school, provider, random: Same);
        var (theirs, _) = await KeyRing.CreateAsync(Guid.NewGuid(), provider, random: Same);
        var (_, wrap) = theirs.CreateRecordKey();

        Assert.Equal(BrokenSealReason.WrongContextOrAltered, Refusal(ours, wrap));
    }

    [Fact]
    public async Task Open_OfATextsEnvelopeAsAWrap_IsRefused()
    {
        var (ring, _) = await KeyRing.CreateAsync(school, provider);
        var (key, wrap) = ring.CreateRecordKey();
        var text = Sealer.Seal(key, new SealingContext(school, Guid.NewGuid(), "words"), new byte[32]);

        Assert.Equal(BrokenSealReason.WrongKey, Refusal(ring, wrap with { Bytes = text.Envelope }));
    }

    [Fact]
    public async Task Open_OfAnEpochThatTheRingLacks_IsRefusedAsWrongKey()
    {
        var (ring, _) = await KeyRing.CreateAsync(school, provider);
        var (_, wrap) = ring.CreateRecordKey();

        Assert.Equal(BrokenSealReason.WrongKey, Refusal(ring, wrap with { Epoch = 2 }));
    }

    [Fact]
    public async Task CreateAsync_WithoutASchoolOrWithEpochZero_Throws()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => KeyRing.CreateAsync(Guid.Empty, provider));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => KeyRing.CreateAsync(school, provider, epoch: 0));
    }

    private static BrokenSealReason Refusal(KeyRing ring, WrappedKey wrap) =>
        Assert.Throws<BrokenSealException>(() => ring.Open(wrap)).Reason;
}
