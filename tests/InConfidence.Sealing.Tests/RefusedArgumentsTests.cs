using System.Text;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing.Tests;

/// <summary>What is not given, or is no text, is refused at the door and by its name, not somewhere inside.</summary>
public sealed class RefusedArgumentsTests : IAsyncLifetime
{
    /// <summary>Half of a character: there is no UTF-8 of it, and replacing it would make different names alike.</summary>
    private const string Unpaired = "name \ud83d";

    private readonly TestFolder folder = new();
    private readonly Guid school = Guid.NewGuid();
    private KeyFileProvider provider = null!;
    private KeyRing ring = null!;
    private WrappedEpoch wrapped = null!;

    public async ValueTask InitializeAsync()
    {
        provider = folder.NewProvider();
        (ring, wrapped) = await KeyRing.CreateAsync(school, provider, cancellationToken: TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        ring.Dispose();
        provider.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task KeyRing_WithoutAProviderOrAWrap_NamesWhatIsMissing()
    {
        await MissingAsync("provider", () => KeyRing.CreateAsync(school, null!));
        await MissingAsync("wrapped", () => KeyRing.OpenAsync(school, null!, provider));
        await MissingAsync("provider", () => KeyRing.OpenAsync(school, [wrapped], null!));
        await MissingAsync("provider", () => ring.BeginEpochAsync(null!));
        await MissingAsync("provider", () => ring.WrapAsync(null!));
        var (key, wrap) = ring.CreateRecordKey();
        key.Dispose();
        Missing("wrapped", () => ring.Open(null!));
        Missing("older", () => ring.Rewrap(wrap, null!));
        Missing("destination", () => ring.SealFile(null!, "backup"));
        Missing("source", () => ring.OpenFile(null!, "backup"));
    }

    [Fact]
    public async Task Others_WithoutWhatTheyNeed_NameIt()
    {
        using var recovery = RecoveryKey.Create();
        using var lookup = ring.CreateLookupKey();

        await MissingAsync("provider", () => RecoveryKey.LoadAsync(school, ReadOnlyMemory<byte>.Empty, null!));
        await MissingAsync("provider", () => recovery.StoreAsync(school, null!));
        Missing("shares", () => RecoveryKey.Combine(null!));
        Missing("text", () => KeyShare.Parse(null!));
        Missing("text", () => lookup.Hash("account", null!));
        Missing("purpose", () => lookup.Hash(null!, "name"));
        Missing("path", () => KeyFileProvider.Open(null!, folder.Data));
        Missing("dataFolder", () => KeyFileProvider.Open(Path.Combine(folder.Keys, "key"), null!));
        Missing("name", () => KeyFileProvider.OpenCredential(folder.Data, null!, folder.Data));
        Missing("dataFolder", () => KeyFileProvider.OpenCredential(folder.Data, "key", null!));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void Files_OfAPurposeOfAnyLength_AreSealedUpTo255Bytes(int length, bool allowed)
    {
        var purpose = new string('p', length);

        if (allowed)
            ring.SealFile(new MemoryStream(), purpose).Dispose();
        else
            Assert.Equal("purpose", Assert.Throws<ArgumentOutOfRangeException>(() => ring.SealFile(new MemoryStream(), purpose)).ParamName);
        Assert.Equal("purpose", Assert.Throws<ArgumentException>(() => ring.SealFile(new MemoryStream(), "")).ParamName);
    }

    [Fact]
    public void Names_ThatAreNoText_AreRefused_SoThatNoTwoAreAlike()
    {
        using var lookup = ring.CreateLookupKey();

        Assert.Throws<EncoderFallbackException>(() => lookup.Hash("account", Unpaired));
        Assert.Throws<EncoderFallbackException>(() => lookup.Hash(Unpaired, "name"));
        Assert.Throws<EncoderFallbackException>(() => ring.Derive(Unpaired, 32));
        Assert.Throws<EncoderFallbackException>(() => ring.SealFile(new MemoryStream(), Unpaired));
    }

    [Fact]
    public async Task Rewrap_FromARingOfAnotherSchool_IsRefused()
    {
        var (other, _) = await KeyRing.CreateAsync(Guid.NewGuid(), provider, cancellationToken: TestContext.Current.CancellationToken);
        var (key, wrap) = other.CreateRecordKey();
        key.Dispose();

        Assert.Equal("older", Assert.Throws<ArgumentException>(() => ring.Rewrap(wrap, other)).ParamName);
        other.Dispose();
    }

    [Fact]
    public async Task Create_WithAProviderThatFails_FailsAsItDid()
    {
        var failure = await Assert.ThrowsAsync<IOException>(() => KeyRing.CreateAsync(school, new Failing()));

        Assert.Equal(Failing.Message, failure.Message);
        Assert.Equal(Failing.Message, (await Assert.ThrowsAsync<IOException>(() => ring.BeginEpochAsync(new Failing()))).Message);
    }

    /// <summary>Fewer rounds would be a weaker key, and more would keep the program busy for hours.</summary>
    [Theory]
    [InlineData(99_999, false)]
    [InlineData(100_000, true)]
    [InlineData(20_000_000, true)]
    [InlineData(20_000_001, false)]
    public void PassphraseSalt_OfManyRounds_IsReadWithinItsBounds(int rounds, bool allowed)
    {
        var salt = new PassphraseSalt(rounds, Guid.NewGuid());

        if (allowed)
            Assert.Equal(salt, PassphraseSalt.Decode(salt.Encode()));
        else
            Assert.Equal(BrokenSealReason.UnknownFormat, Assert.Throws<BrokenSealException>(() => PassphraseSalt.Decode(salt.Encode())).Reason);
    }

    [Fact]
    public void Passphrase_OfTheLeastLength_IsTaken_AndOneShorterIsNot()
    {
        PassphraseProvider.Open(new string('a', PassphraseProvider.LeastCharacters)).Dispose();

        Assert.Throws<UnsafeKeyException>(() => PassphraseProvider.Open(new string('a', PassphraseProvider.LeastCharacters - 1)));
    }

    [Fact]
    public async Task BeginEpoch_AfterTheLastNumberThereIs_IsRefused()
    {
        var (last, _) = await KeyRing.CreateAsync(school, provider, int.MaxValue, cancellationToken: TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<OverflowException>(() => last.BeginEpochAsync(provider));
        last.Dispose();
    }

    private static void Missing(string name, Func<object?> act) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(act).ParamName);

    private static async Task MissingAsync(string name, Func<Task> act) => Assert.Equal(name, (await Assert.ThrowsAsync<ArgumentNullException>(act)).ParamName);

    private sealed class Failing : IKeyProvider
    {
        public const string Message = "The provider is elsewhere, and it is dark there.";

        public Task<byte[]> WrapAsync(ReadOnlyMemory<byte> secret, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default) => throw new IOException(Message);

        public Task<byte[]> UnwrapAsync(ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default) => throw new IOException(Message);
    }
}
