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
    }
}
