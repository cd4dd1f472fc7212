using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing.Tests;

public sealed class PassphraseProviderTests
{
    private const string Passphrase = "candle orbit velvet mango tractor sixty";
    private static readonly byte[] Secret = [1, 2, 3], Place = [4, 5];

    [Fact]
    public async Task WrappedEpoch_OfTheVector_IsMadeAndOpened()
    {
        var vector = GoldenVector.Named("passphrase");
        using var provider = PassphraseProvider.Open(vector["passphrase"], InOrder(vector.Bytes("random")));
        using var epoch = new EpochKey(vector.Epoch, SecretBytes.Copy(vector.Bytes("epochKey")));
        using var lasting = SecretBytes.Copy(vector.Bytes("lastingSecret"));

        var wrap = await EpochWrap.WrapAsync(vector.Id("school"), epoch, lasting, provider, default);

        Assert.Equal(vector["bytes"], Convert.ToHexStringLower(wrap.Bytes.Span));
        using var again = PassphraseProvider.Open(vector["passphrase"].Normalize(System.Text.NormalizationForm.FormD));
        using var ring = await KeyRing.OpenAsync(vector.Id("school"), [wrap], again);
        Assert.Equal(vector.Bytes("lastingSecret"), ring.Lasting.Memory);
    }

    /// <summary>One salt for all that a provider wraps: each other salt would cost most of a second to derive.</summary>
    [Fact]
    public async Task WrapAsync_Twice_DerivesOneKey()
    {
        using var provider = PassphraseProvider.Open(Passphrase);

        byte[] first = await provider.WrapAsync(Secret, Place), second = await provider.WrapAsync(Secret, Place);

        Assert.Equal(first[..PassphraseSalt.EncodedLength], second[..PassphraseSalt.EncodedLength]);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task UnwrapAsync_WithAnotherPassphrase_IsRefusedAsTheWrongKey()
    {
        using var provider = PassphraseProvider.Open(Passphrase);
        using var other = PassphraseProvider.Open(Passphrase + " ");
        var wrapped = await provider.WrapAsync(Secret, Place);

        Assert.Equal(Secret, await provider.UnwrapAsync(wrapped, Place));
        Assert.Equal(BrokenSealReason.WrongKey, (await Assert.ThrowsAsync<BrokenSealException>(() => other.UnwrapAsync(wrapped, Place))).Reason);
        Assert.Equal(BrokenSealReason.WrongContextOrAltered, (await Assert.ThrowsAsync<BrokenSealException>(() => provider.UnwrapAsync(wrapped, Secret))).Reason);
    }

    [Fact]
    public async Task UnwrapAsync_OfWrapsOfTwoDays_DerivesAKeyForEach()
    {
        byte[] first, second;
        using (var one = PassphraseProvider.Open(Passphrase))
            first = await one.WrapAsync(Secret, Place);
        using (var two = PassphraseProvider.Open(Passphrase))
            second = await two.WrapAsync(Secret, Place);
        using var provider = PassphraseProvider.Open(Passphrase);

        Assert.NotEqual(first[..PassphraseSalt.EncodedLength], second[..PassphraseSalt.EncodedLength]);
        Assert.Equal(Secret, await provider.UnwrapAsync(first, Place));
        Assert.Equal(Secret, await provider.UnwrapAsync(second, Place));
    }

    [Theory]
    [InlineData("0", BrokenSealReason.UnknownFormat)]
    [InlineData("2", BrokenSealReason.UnknownFormat)]
    [InlineData("rounds few", BrokenSealReason.UnknownFormat)]
    [InlineData("rounds many", BrokenSealReason.UnknownFormat)]
    [InlineData("short", BrokenSealReason.Truncated)]
    public async Task UnwrapAsync_OfAnAlteredBeginning_IsRefusedBeforeAnythingIsDerived(string how, BrokenSealReason reason)
    {
        var vector = GoldenVector.Named("passphrase");
        using var provider = PassphraseProvider.Open(vector["passphrase"]);
        var wrapped = vector.Bytes("bytes");
        switch (how)
        {
            case "rounds few": wrapped[2] = 0; break;
            case "rounds many": wrapped[1] = 0x70; break;
            case "short": wrapped = wrapped[..20]; break;
            default: wrapped[0] = byte.Parse(how, System.Globalization.CultureInfo.InvariantCulture); break;
        }

        var refusal = await Assert.ThrowsAsync<BrokenSealException>(() => provider.UnwrapAsync(wrapped, Place));

        Assert.Equal(reason, refusal.Reason);
    }

    [Theory]
    [InlineData("nineteen characters")]
    [InlineData("")]
    public void Open_OfWhatIsTooShort_IsRefusedInOneSentence(string passphrase)
    {
        var refusal = Assert.Throws<UnsafeKeyException>(() => PassphraseProvider.Open(passphrase));

        Assert.DoesNotContain("nineteen", refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("The passphrase ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OfHalfACharacter_IsRefused() =>
        Assert.Contains("not valid text", Assert.Throws<UnsafeKeyException>(() => PassphraseProvider.Open("more than twenty characters " + '\ud800')).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Dispose_ZeroesAndRefusesUse()
    {
        var provider = PassphraseProvider.Open(Passphrase);
        var wrapped = await provider.WrapAsync(Secret, Place);

        provider.Dispose();

        Assert.Equal(new byte[32], provider.Secret.Memory);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => provider.WrapAsync(Secret, Place));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => provider.UnwrapAsync(wrapped, Place));
        Assert.Equal("(passphrase)", provider.ToString());
    }

    private static FillRandom InOrder(byte[] bytes)
    {
        var given = 0;
        return destination =>
        {
            bytes.AsSpan(given, destination.Length).CopyTo(destination);
            given += destination.Length;
        };
    }
}
