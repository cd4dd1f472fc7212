using System.Collections.Concurrent;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing.Tests;

public sealed class MemoryTests : IDisposable
{
    private static readonly byte[] Zeroes = new byte[32];
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RecordKey_Disposed_IsZeroedAndRefusesUse()
    {
        var key = TestKeys.RecordKey();
        var context = TestKeys.Context();
        var text = Sealer.Seal(key, context, "words"u8);
        Assert.NotEqual(Zeroes, key.Secret.Memory.ToArray());

        key.Dispose();

        Assert.Equal(Zeroes, key.Secret.Memory);
        Assert.Throws<ObjectDisposedException>(() => Sealer.Seal(key, context, "words"u8));
        Assert.Throws<ObjectDisposedException>(() => Sealer.Open(key, context, text));
        key.Dispose();
    }

    [Fact]
    public async Task Ring_Disposed_IsZeroedAndRefusesUse()
    {
        var provider = folder.NewProvider();
        var (ring, _) = await KeyRing.CreateAsync(Guid.NewGuid(), provider);
        var (key, wrap) = ring.CreateRecordKey();
        var lookups = ring.CreateLookupKey();

        ring.Dispose();

        Assert.Equal(Zeroes, ring.Lasting.Memory);
        Assert.All(ring.EpochKeys, epoch => Assert.Equal(Zeroes, epoch.Secret.Memory));
        Assert.Throws<ObjectDisposedException>(() => ring.CreateRecordKey());
        Assert.Throws<ObjectDisposedException>(() => ring.Open(wrap));
        Assert.Throws<ObjectDisposedException>(() => ring.Derive("framework", 32));
        Assert.Throws<ObjectDisposedException>(() => ring.CreateLookupKey());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ring.BeginEpochAsync(provider));
        Assert.NotEqual(Zeroes, key.Secret.Memory.ToArray());
        Assert.Equal(32, lookups.Hash("account name", "zoë").Length);
    }

    [Fact]
    public async Task LookupKeyAndProvider_Disposed_AreZeroedAndRefuseUse()
    {
        var provider = folder.NewProvider();
        var (ring, _) = await KeyRing.CreateAsync(Guid.NewGuid(), provider);
        var lookups = ring.CreateLookupKey();

        lookups.Dispose();
        provider.Dispose();

        Assert.Equal(Zeroes, lookups.Secret.Memory);
        Assert.Equal(Zeroes, provider.Secret.Memory);
        Assert.Throws<ObjectDisposedException>(() => lookups.Hash("account name", "zoë"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => provider.WrapAsync(Zeroes, Zeroes));
    }

    [Fact]
    public void CopyTo_OfADisposedSecret_LeavesNothingBehind()
    {
        var secret = SecretBytes.Draw(null);
        secret.Dispose();
        var copy = Enumerable.Repeat((byte)9, 32).ToArray();

        Assert.Throws<ObjectDisposedException>(() => secret.CopyTo(copy));

        Assert.Equal(Zeroes, copy);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Copy_OfAnyOtherLength_Throws(int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SecretBytes.Copy(new byte[length]));

    [Fact]
    public async Task OpenAsync_ThatFails_ZeroesWhatItHadUnwrapped()
    {
        using var provider = folder.NewProvider();
        var school = Guid.NewGuid();
        var (_, good) = await KeyRing.CreateAsync(school, provider);
        var watching = new WatchingProvider(provider);

        await Assert.ThrowsAsync<BrokenSealException>(
            () => KeyRing.OpenAsync(school, [good, good with { Epoch = 2 }], watching));

        Assert.Equal(new byte[64], Assert.Single(watching.Unwrapped));
    }

    [Fact]
    public async Task CreateAsync_HandsTheProviderMemoryThatIsZeroedAfterwards()
    {
        using var provider = folder.NewProvider();
        var watching = new WatchingProvider(provider);

        await KeyRing.CreateAsync(Guid.NewGuid(), watching);

        Assert.Equal(new byte[64], Assert.Single(watching.Wrapped).ToArray());
    }

    [Fact]
    public async Task Seal_WhileTheKeyIsDisposed_NeverSealsUnderZeroes()
    {
        var context = TestKeys.Context();
        for (var round = 0; round < 50; round++)
        {
            var key = TestKeys.RecordKey();
            using var copy = TestKeys.RecordKey(key.Id, key.Secret.Memory);
            var made = new ConcurrentBag<SealedText>();
            var sealing = Task.Run(() => SealUntilRefused(key, context, made));
            while (made.IsEmpty)
                await Task.Yield();

            key.Dispose();

            await Assert.ThrowsAsync<ObjectDisposedException>(() => sealing);
            Assert.All(made, text => Assert.Equal("words"u8, Sealer.Open(copy, context, text)));
        }
    }

    private static void SealUntilRefused(RecordKey key, SealingContext context, ConcurrentBag<SealedText> made)
    {
        while (true)
            made.Add(Sealer.Seal(key, context, "words"u8));
    }

    private sealed class WatchingProvider(KeyFileProvider inner) : IKeyProvider
    {
        public List<ReadOnlyMemory<byte>> Wrapped { get; } = [];

        public List<byte[]> Unwrapped { get; } = [];

        public Task<byte[]> WrapAsync(
            ReadOnlyMemory<byte> secret, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default)
        {
            Wrapped.Add(secret);
            return inner.WrapAsync(secret, boundTo, cancellationToken);
        }

        public async Task<byte[]> UnwrapAsync(
            ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default)
        {
            var secret = await inner.UnwrapAsync(wrapped, boundTo, cancellationToken);
            Unwrapped.Add(secret);
            return secret;
        }
    }
}
