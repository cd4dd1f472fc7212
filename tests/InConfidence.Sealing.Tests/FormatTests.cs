using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing.Tests;

/// <summary>Holds the code to the vectors of docs/sealing-format.md.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Seal_WithTheRandomBytesOfAVector_GivesItsEnvelope()
    {
        foreach (var vector in GoldenVector.Texts())
        {
            using var key = TestKeys.RecordKey(vector.Id("keyId"), vector.Bytes("key"));

            var text = Sealer.Seal(key, Context(vector), vector.Bytes("plaintext"), vector.Random());

            Assert.Equal(vector["envelope"], Hex(text.Envelope));
        }
    }

    [Fact]
    public void Open_OfAVectorsEnvelope_GivesItsText()
    {
        foreach (var vector in GoldenVector.Texts())
        {
            using var key = TestKeys.RecordKey(vector.Id("keyId"), vector.Bytes("key"));

            var opened = Sealer.Open(key, Context(vector), SealedText.FromStored(vector.Bytes("envelope")));

            Assert.Equal(vector.Bytes("plaintext"), opened);
        }
    }

    [Fact]
    public void Steps_OfAVector_AreTheOnesOnThePage()
    {
        foreach (var vector in GoldenVector.Texts())
        {
            using var secret = SecretBytes.Copy(vector.Bytes("key"));
            using var keys = new EnvelopeKeys(secret, EnvelopePurpose.Text, vector.Bytes("random").AsSpan(0, 32), new byte[64]);
            var context = Context(vector);
            var place = new byte[context.EncodedLength];
            context.Encode(place);

            Assert.Equal(vector["boundTo"], Hex(place));
            Assert.Equal(vector["encryptionKey"], Hex(keys.Encryption.ToArray()));
            Assert.Equal(vector["commitment"], Hex(keys.Commitment.ToArray()));
        }
    }

    [Fact]
    public void WrappedKey_OfTheVector_IsMadeAndOpened()
    {
        var vector = GoldenVector.Named("wrappedKey");
        using var epoch = new EpochKey(vector.Epoch, SecretBytes.Copy(vector.Bytes("epochKey")));
        using var key = TestKeys.RecordKey(vector.Id("keyId"), vector.Bytes("key"));

        var wrap = epoch.Wrap(vector.Id("school"), key, vector.Random());

        Assert.Equal(vector["bytes"], Hex(wrap.Bytes));
        using var opened = epoch.Unwrap(vector.Id("school"), wrap);
        Assert.Equal(vector.Bytes("key"), opened.Secret.Memory);
        Assert.Equal(vector.Id("epochKeyId"), new Guid(wrap.Bytes.Span[2..18], bigEndian: true));
    }

    [Fact]
    public async Task WrappedEpoch_OfTheVector_IsMadeAndOpened()
    {
        var vector = GoldenVector.Named("wrappedEpoch");
        using var provider = Provider(vector, vector.Random());
        using var epoch = new EpochKey(vector.Epoch, SecretBytes.Copy(vector.Bytes("epochKey")));
        using var lasting = SecretBytes.Copy(vector.Bytes("lastingSecret"));

        var wrap = await EpochWrap.WrapAsync(vector.Id("school"), epoch, lasting, provider, default);

        Assert.Equal(vector["bytes"], Hex(wrap.Bytes));
        Assert.Equal(vector.Id("keyFileId"), new Guid(wrap.Bytes.Span[2..18], bigEndian: true));
        using var ring = await KeyRing.OpenAsync(vector.Id("school"), [wrap], provider);
        Assert.Equal(vector.Bytes("lastingSecret"), ring.Lasting.Memory);
    }

    [Fact]
    public void Derive_AndHash_OfTheVectors_GiveTheirBytes()
    {
        GoldenVector derived = GoldenVector.Named("derived"), lookup = GoldenVector.Named("lookup");
        using var ring = Ring(derived.Bytes("lastingSecret"));
        using var lookups = ring.CreateLookupKey();

        Assert.Equal(derived["bytes"], Hex(ring.Derive(derived["purpose"], derived["bytes"].Length / 2)));
        Assert.Equal(derived["lastingSecret"], lookup["lastingSecret"]);
        Assert.Equal(lookup["hash"], Hex(lookups.Hash(lookup["purpose"], lookup["text"])));
    }

    private static KeyRing Ring(byte[] lasting) =>
        new(Guid.NewGuid(), [new EpochKey(1, SecretBytes.Draw(null))], SecretBytes.Copy(lasting), null);

    private static SealingContext Context(GoldenVector vector) =>
        new(vector.Id("school"), vector.Id("record"), vector["field"]);

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(bytes.Span);

    private KeyFileProvider Provider(GoldenVector vector, FillRandom random)
    {
        var path = Path.Combine(folder.Keys, "vector.key");
        KeyFileProvider.Create(path, folder.Data, bytes => vector.Bytes("keyFile").CopyTo(bytes));
        return KeyFileProvider.Open(path, folder.Data, random);
    }
}
