using System.Security.Cryptography;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing.Tests;

public sealed class KeyCommitmentTests
{
    private readonly SealingContext context = TestKeys.Context();

    [Fact]
    public void Open_UnderAnotherKeyWithTheSameIdentifier_IsRefusedAsWrongKey()
    {
        using var key = TestKeys.RecordKey();
        using var other = TestKeys.RecordKey(key.Id);
        var text = Sealer.Seal(key, context, "words"u8);

        var broken = Assert.Throws<BrokenSealException>(() => Sealer.Open(other, context, text));

        Assert.Equal(BrokenSealReason.WrongKey, broken.Reason);
    }

    [Fact]
    public void Open_UnderAnotherKeyOfAnAlteredText_SaysWrongKeyAndNotAltered()
    {
        using var key = TestKeys.RecordKey();
        using var other = TestKeys.RecordKey(key.Id);
        var bytes = Sealer.Seal(key, context, "words"u8).Envelope.ToArray();
        bytes[^1] ^= 1;

        var broken = Assert.Throws<BrokenSealException>(() => Sealer.Open(other, context, SealedText.FromStored(bytes)));

        Assert.Equal(BrokenSealReason.WrongKey, broken.Reason);
    }

    [Fact]
    public void Open_OfAForgeryThatAesGcmAcceptsUnderTwoKeys_OpensUnderTheCommittedOneOnly()
    {
        using var first = TestKeys.RecordKey();
        using var second = TestKeys.RecordKey(first.Id);
        var header = Sealer.Seal(first, context, "words"u8).Envelope.ToArray()[..94];
        var place = new byte[context.EncodedLength];
        context.Encode(place);
        byte[] associated = [.. header, .. place], wished = new byte[64];
        wished[60] = 0x80;
        byte[] firstKey = Derived(first, header), secondKey = Derived(second, header);

        var forged = TwoKeyForgery.Make(firstKey, secondKey, header[50..62], associated, wished);

        Assert.Equal(wished[32..], Decrypt(firstKey, header, forged, associated)[32..]);
        Assert.NotEqual(wished[32..], Decrypt(secondKey, header, forged, associated)[32..]);
        var text = SealedText.FromStored((byte[])[.. header, .. forged]);
        Assert.Equal(60, Sealer.Open(first, context, text).Length);
        var broken = Assert.Throws<BrokenSealException>(() => Sealer.Open(second, context, text));
        Assert.Equal(BrokenSealReason.WrongKey, broken.Reason);
    }

    private static byte[] Derived(RecordKey key, byte[] header)
    {
        using var keys = new EnvelopeKeys(key.Secret, EnvelopePurpose.Text, header.AsSpan(18, 32), new byte[64]);
        return keys.Encryption.ToArray();
    }

    private static byte[] Decrypt(byte[] key, byte[] header, byte[] forged, byte[] associated)
    {
        using var cipher = new AesGcm(key, 16);
        var content = new byte[64];
        cipher.Decrypt(header[50..62], forged[..64], forged[64..], content, associated);
        return content;
    }
}
