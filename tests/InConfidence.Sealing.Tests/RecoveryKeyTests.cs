using System.Security.Cryptography;
using CsCheck;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing.Tests;

public sealed class RecoveryKeyTests
{
    /// <summary>FIPS 197, section 4.2, and the field's own laws for every pair.</summary>
    [Fact]
    public void Multiply_IsThatOfThePublishedField()
    {
        Assert.Equal(0xC1, Galois256.Multiply(0x57, 0x83));
        Assert.Equal(0xFE, Galois256.Multiply(0x57, 0x13));
        for (var element = 0; element < 256; element++)
        {
            Assert.Equal(element, Galois256.Multiply((byte)element, 1));
            Assert.Equal(element == 0 ? 0 : 1, Galois256.Multiply((byte)element, Galois256.Invert((byte)element)));
        }
    }

    /// <summary>SLIP-39 puts the secret at 255 and, at 254, a digest of it: four bytes of an HMAC under the rest.</summary>
    [Fact]
    public void Interpolate_OnThePublishedShares_GivesTheSecretThatTheirDigestNames()
    {
        var examples = GoldenVector.Slip39().ToList();
        Assert.Equal(4, examples.Count);
        foreach (var (_, shares) in examples)
        {
            byte[] secret = At(shares, 255), digest = At(shares, 254);
            Assert.Equal(digest[..4], HMACSHA256.HashData(digest[4..], secret)[..4]);
        }
    }

    [Fact]
    public void Combine_OfAnyThresholdOfShares_GivesTheKeyBack() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[0, 5], Gen.Int[0, 1000]).Sample(
            (threshold, more, seed) =>
            {
                using var key = RecoveryKey.Create();
                var shares = key.Split(threshold, threshold + more).OrderBy(share => HashCode.Combine(share.Number, seed)).Take(threshold).ToList();
                using var again = RecoveryKey.Combine([.. shares.Select(share => KeyShare.Parse(share.Write()))]);
                return key.Secret.Memory.SequenceEqual(again.Secret.Memory) && key.Id == again.Id;
            },
            iter: 200);

    [Fact]
    public void Combine_OfMoreThanTheThreshold_GivesTheKeyBack()
    {
        using var key = RecoveryKey.Create();

        using var again = RecoveryKey.Combine(key.Split(2, 255));

        Assert.Equal(key.Secret.Memory, again.Secret.Memory);
    }

    /// <summary>Two bytes of the secret that shared a polynomial would be seen to be alike, or not, by a single custodian.</summary>
    [Fact]
    public void Split_GivesEachByteAPolynomialOfItsOwn()
    {
        using var secret = SecretBytes.Copy(Enumerable.Range(100, SecretBytes.Length).Select(value => (byte)value).ToArray());

        var shares = SecretSharing.Split(secret, 3, 5, Count);

        for (var at = 0; at < SecretBytes.Length; at++)
            for (var place = 1; place <= 5; place++)
            {
                byte constant = (byte)(100 + at), linear = (byte)(2 * at), square = (byte)((2 * at) + 1);
                var value = constant ^ Galois256.Multiply(linear, (byte)place) ^ Galois256.Multiply(square, Galois256.Multiply((byte)place, (byte)place));
                Assert.Equal((byte)value, shares[place - 1][at]);
            }

        static void Count(Span<byte> bytes)
        {
            for (var at = 0; at < bytes.Length; at++)
                bytes[at] = (byte)at;
        }
    }

    [Fact]
    public async Task Load_OfSomethingShorterThatTheProviderWrapped_IsRefused()
    {
        using var folder = new TestFolder();
        using var provider = folder.NewProvider();
        var school = Guid.NewGuid();
        var stored = await provider.WrapAsync(new byte[31], (byte[])[.. "InConfidence recovery key 1\0"u8, .. school.ToByteArray(bigEndian: true)], TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<BrokenSealException>(() => RecoveryKey.LoadAsync(school, stored, provider));

        Assert.Equal(BrokenSealReason.WrongContextOrAltered, refusal.Reason);
    }

    [Fact]
    public void Share_InAMessage_SaysNothing() => Assert.Equal("(key share)", RecoveryKey.Create().Split(2, 2)[0].ToString());

    /// <summary>For every guess at the secret there is a polynomial through the shares that are known: they tell nothing.</summary>
    [Fact]
    public void Split_SharesBelowTheThreshold_FitEverySecret()
    {
        using var key = RecoveryKey.Create();
        var known = key.Split(3, 5).Take(2).ToList();

        for (var guess = 0; guess < 256; guess++)
        {
            byte[] places = [0, 1, 2], values = [(byte)guess, known[0].Values[0], known[1].Values[0]];
            var third = Galois256.Interpolate(places, values, 3);
            Assert.Equal((byte)guess, Galois256.Interpolate([1, 2, 3], [values[1], values[2], third], 0));
        }
    }

    [Fact]
    public void Combine_OfTooFewOrStrangeOrRepeatedOrAlteredShares_IsRefusedInOneSentence()
    {
        using RecoveryKey key = RecoveryKey.Create(), other = RecoveryKey.Create();
        var shares = key.Split(2, 3);
        var altered = new KeyShare(key.Id, 2, 2, [.. shares[1].Values.Select(value => (byte)(value ^ 1))]);

        Refused("2 custodians are needed", shares[0]);
        Refused("given twice", shares[0], shares[0]);
        Refused("not shares of one recovery key", shares[0], other.Split(2, 3)[1]);
        Refused("not shares of one recovery key", shares[0], key.Split(3, 3)[1]);
        Refused("do not fit together", shares[0], altered);
        Refused("not shares of one recovery key");
    }

    /// <summary>Shares of two splittings of one key have one identifier; they lie on different polynomials.</summary>
    [Fact]
    public void Combine_OfSharesOfTwoDays_IsRefused()
    {
        using var key = RecoveryKey.Create();

        Refused("do not fit together", key.Split(2, 3)[0], key.Split(2, 3)[1]);
    }

    [Fact]
    public void Parse_OfWhatAPersonTyped_ForgivesCaseAndBlanksAndFindsEverySlip()
    {
        using var key = RecoveryKey.Create();
        var text = key.Split(2, 3)[1].Write();
        Assert.Equal(22, text.Split(' ').Length);

        var typed = KeyShare.Parse(text.ToLowerInvariant().Replace(" ", "-\n", StringComparison.Ordinal));

        Assert.Equal((2, 2, key.Id), (typed.Number, typed.Threshold, typed.RecoveryKeyId));
        for (var at = 0; at < text.Length; at++)
            if (text[at] != ' ')
                Assert.Throws<FormatException>(() => KeyShare.Parse(text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..]));
        Assert.Throws<FormatException>(() => KeyShare.Parse(text[..^1]));
        Assert.Throws<FormatException>(() => KeyShare.Parse(text + "A"));
        Assert.Throws<FormatException>(() => KeyShare.Parse(text.Replace(text[0], '1')));
        Assert.Throws<FormatException>(() => KeyShare.Parse(""));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 2)]
    [InlineData(2, 256)]
    public void Split_BeyondItsBounds_Throws(int threshold, int count)
    {
        using var key = RecoveryKey.Create();

        Assert.Throws<ArgumentOutOfRangeException>(() => key.Split(threshold, count));
    }

    /// <summary>The rehearsal: the provider is lost, and two custodians open the school again under a new one.</summary>
    [Fact]
    public async Task Ring_OpenedByTwoCustodians_OpensWhatWasSealedAndStandsUnderANewProvider()
    {
        using var folder = new TestFolder();
        var school = Guid.NewGuid();
        IReadOnlyList<KeyShare> shares;
        IReadOnlyList<WrappedEpoch> vault;
        WrappedKey wrap;
        SealedText text;
        var context = TestKeys.Context();
        using (var lost = folder.NewProvider())
        {
            var (ring, _) = await KeyRing.CreateAsync(school, lost);
            using var recovery = RecoveryKey.Create();
            shares = recovery.Split(2, 3);
            vault = await ring.WrapAsync(recovery);
            (var key, wrap) = ring.CreateRecordKey();
            text = Sealer.Seal(key, context, "words"u8);
        }

        using var combined = RecoveryKey.Combine([shares[2], shares[0]]);
        using var opened = await KeyRing.OpenAsync(school, vault, combined);
        using var replacement = folder.NewProvider();
        using var after = await KeyRing.OpenAsync(school, await opened.WrapAsync(replacement), replacement);

        Assert.Equal("words"u8.ToArray(), Sealer.Open(after.Open(wrap), context, text));
    }

    [Fact]
    public async Task LoadAsync_UnderTheProviderInUse_GivesTheKeyBackForItsSchoolOnly()
    {
        using var folder = new TestFolder();
        using var provider = folder.NewProvider();
        var school = Guid.NewGuid();
        var key = RecoveryKey.Create();
        var stored = await key.StoreAsync(school, provider);

        using var loaded = await RecoveryKey.LoadAsync(school, stored, provider);

        Assert.Equal(key.Secret.Memory, loaded.Secret.Memory);
        await Assert.ThrowsAsync<BrokenSealException>(() => RecoveryKey.LoadAsync(Guid.NewGuid(), stored, provider));
        key.Dispose();
        Assert.Equal(new byte[32], key.Secret.Memory);
        Assert.Equal("(recovery key)", key.ToString());
    }

    private static byte[] At(IReadOnlyList<(byte Place, byte[] Values)> shares, byte place) =>
        [.. Enumerable.Range(0, shares[0].Values.Length).Select(at => Galois256.Interpolate([.. shares.Select(share => share.Place)], [.. shares.Select(share => share.Values[at])], place))];

    private static void Refused(string sentence, params KeyShare[] shares) =>
        Assert.Contains(sentence, Assert.Throws<FormatException>(() => RecoveryKey.Combine(shares)).Message, StringComparison.Ordinal);
}
