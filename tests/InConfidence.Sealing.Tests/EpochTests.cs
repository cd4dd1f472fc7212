namespace InConfidence.Sealing.Tests;

public sealed class EpochTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly KeyFileProvider provider;
    private readonly Guid school = Guid.NewGuid();

    public EpochTests() => provider = folder.NewProvider();

    public void Dispose()
    {
        provider.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task BeginEpoch_KeepsTheOldOnesAndWrapsUnderTheNew()
    {
        var (first, _) = await KeyRing.CreateAsync(school, provider);
        var (key, wrap) = first.CreateRecordKey();

        var (second, epoch) = await first.BeginEpochAsync(provider);
        first.Dispose();

        Assert.Equal(2, epoch.Epoch);
        Assert.Equal(2, second.NewestEpoch);
        Assert.Equal([1, 2], second.Epochs);
        Assert.Equal(2, second.CreateRecordKey().Wrap.Epoch);
        Assert.Equal(key.Secret.Memory, second.Open(wrap).Secret.Memory);
    }

    [Fact]
    public async Task BeginEpoch_LeavesTheRingItCameFromAsItWas()
    {
        var (first, _) = await KeyRing.CreateAsync(school, provider);

        var (second, _) = await first.BeginEpochAsync(provider);
        second.Dispose();

        Assert.Equal(1, first.NewestEpoch);
        Assert.Equal([1], first.Epochs);
        Assert.Equal(1, first.CreateRecordKey().Wrap.Epoch);
    }

    [Fact]
    public async Task Rewrap_GivesTheSameKeyUnderTheNewestEpoch()
    {
        var (first, oldest) = await KeyRing.CreateAsync(school, provider);
        var (key, wrap) = first.CreateRecordKey();
        var (second, newest) = await first.BeginEpochAsync(provider);

        var rewrapped = second.Rewrap(wrap);

        Assert.Equal((key.Id, 2), (rewrapped.Id, rewrapped.Epoch));
        using var survivor = await KeyRing.OpenAsync(school, [newest], provider);
        Assert.Equal(key.Secret.Memory, survivor.Open(rewrapped).Secret.Memory);
        Assert.Throws<BrokenSealException>(() => survivor.Open(wrap));
        using var both = await KeyRing.OpenAsync(school, [newest, oldest], provider);
        Assert.Equal(2, both.NewestEpoch);
        Assert.Equal(key.Secret.Memory, both.Open(wrap).Secret.Memory);
    }

    [Fact]
    public async Task AShred_LeavesAnOldCopyOfTheVaultUseless()
    {
        var (first, oldest) = await KeyRing.CreateAsync(school, provider);
        var (_, shredded) = first.CreateRecordKey();
        var (_, newest) = await first.BeginEpochAsync(provider);

        // The old vault's copy still holds the wrap, and the thief claims that it belongs to the epoch that is left.
        using var left = await KeyRing.OpenAsync(school, [newest], provider);

        Assert.Equal(1, oldest.Epoch);
        Assert.Throws<BrokenSealException>(() => left.Open(shredded));
        Assert.Throws<BrokenSealException>(() => left.Open(shredded with { Epoch = 2 }));
    }

    [Fact]
    public async Task OpenAsync_OfAWrapRenumberedOrMovedToAnotherSchool_IsRefused()
    {
        var (_, epoch) = await KeyRing.CreateAsync(school, provider);
        var stranger = Guid.NewGuid();

        await Refused(school, epoch with { Epoch = 2 });
        await Refused(stranger, epoch with { School = stranger });
        await Assert.ThrowsAsync<ArgumentException>(() => KeyRing.OpenAsync(stranger, [epoch], provider));
    }

    [Fact]
    public async Task OpenAsync_WithEpochsOfTwoLastingSecrets_IsRefused()
    {
        var (_, ours) = await KeyRing.CreateAsync(school, provider, epoch: 1);
        var (_, other) = await KeyRing.CreateAsync(school, provider, epoch: 2);

        await Refused(school, ours, other);
    }

    [Fact]
    public async Task OpenAsync_WithNoneOneTwiceOrAStrangers_Throws()
    {
        var (_, epoch) = await KeyRing.CreateAsync(school, provider);

        var stranger = epoch with { School = Guid.NewGuid(), Epoch = 2 };

        await Faulty("at least one epoch", []);
        await Faulty("given once", [epoch, epoch]);
        await Faulty("of one school", [epoch, stranger]);
    }

    [Fact]
    public async Task OpenAsync_UnderAnotherKeyFile_IsRefusedAsWrongKey()
    {
        var (_, epoch) = await KeyRing.CreateAsync(school, provider);
        using var other = folder.NewProvider();

        var broken = await Assert.ThrowsAsync<BrokenSealException>(() => KeyRing.OpenAsync(school, [epoch], other));

        Assert.Equal(BrokenSealReason.WrongKey, broken.Reason);
    }

    [Fact]
    public async Task OpenAsync_OfAnotherSecretOfTheProvider_IsRefused()
    {
        var place = new byte[20];
        school.TryWriteBytes(place, bigEndian: true, out _);
        place[19] = 1;

        await Refused(school, new WrappedEpoch(school, 1, await provider.WrapAsync(new byte[63], place)));
    }

    [Fact]
    public async Task WrapAsync_UnderANewKeyFile_OpensThereWithEveryEpoch()
    {
        var (first, _) = await KeyRing.CreateAsync(school, provider);
        var (_, wrap) = first.CreateRecordKey();
        var (second, _) = await first.BeginEpochAsync(provider);
        using var other = folder.NewProvider();

        var wraps = await second.WrapAsync(other);

        Assert.Equal([1, 2], wraps.Select(epoch => epoch.Epoch));
        using var moved = await KeyRing.OpenAsync(school, wraps, other);
        Assert.Equal(second.Open(wrap).Secret.Memory, moved.Open(wrap).Secret.Memory);
        await Assert.ThrowsAsync<BrokenSealException>(() => KeyRing.OpenAsync(school, wraps, provider));
    }

    private async Task Faulty(string because, WrappedEpoch[] epochs)
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => KeyRing.OpenAsync(school, epochs, provider));
        Assert.Contains(because, fault.Message, StringComparison.Ordinal);
    }

    private async Task Refused(Guid of, params WrappedEpoch[] epochs)
    {
        var broken = await Assert.ThrowsAsync<BrokenSealException>(() => KeyRing.OpenAsync(of, epochs, provider));
        Assert.Equal(BrokenSealReason.WrongContextOrAltered, broken.Reason);
    }
}
