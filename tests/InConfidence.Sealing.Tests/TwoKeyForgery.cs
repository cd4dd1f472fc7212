using System.Buffers.Binary;

namespace InConfidence.Sealing.Tests;

/// <summary>
/// Makes one ciphertext and tag that AES-GCM accepts under two keys: the attack that a key commitment is there to stop.
/// Of the 64 bytes of content the first key decrypts all but the second block to what was wished.
/// </summary>
internal static class TwoKeyForgery
{
    public static byte[] Make(byte[] firstKey, byte[] secondKey, byte[] nonce, byte[] associated, byte[] wished)
    {
        var ciphertext = Keystream(firstKey, nonce, wished);
        ciphertext.AsSpan(16, 16).Clear();
        var blocks = Blocks(associated, ciphertext);
        UInt128 first = Galois.Encrypt(firstKey, 0), second = Galois.Encrypt(secondKey, 0);
        var tags = Tag(firstKey, first, nonce, blocks) ^ Tag(secondKey, second, nonce, blocks);

        // The free block stands four from the end (itself, two more, the lengths): X * (H1^4 + H2^4) = difference.
        var free = Galois.Multiply(tags, Galois.Invert(Galois.Power(first, 4) ^ Galois.Power(second, 4)));
        BinaryPrimitives.WriteUInt128BigEndian(ciphertext.AsSpan(16), free);

        var tag = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(tag, Tag(firstKey, first, nonce, Blocks(associated, ciphertext)));
        return [.. ciphertext, .. tag];
    }

    private static UInt128 Counter(byte[] nonce, uint number)
    {
        var block = new byte[16];
        nonce.CopyTo(block, 0);
        BinaryPrimitives.WriteUInt32BigEndian(block.AsSpan(12), number);
        return BinaryPrimitives.ReadUInt128BigEndian(block);
    }

    private static byte[] Keystream(byte[] key, byte[] nonce, byte[] wished)
    {
        var result = new byte[wished.Length];
        for (var at = 0; at < wished.Length; at += 16)
        {
            var stream = Galois.Encrypt(key, Counter(nonce, (uint)(at / 16) + 2));
            var block = BinaryPrimitives.ReadUInt128BigEndian(wished.AsSpan(at)) ^ stream;
            BinaryPrimitives.WriteUInt128BigEndian(result.AsSpan(at), block);
        }
        return result;
    }

    private static UInt128 Tag(byte[] key, UInt128 hashKey, byte[] nonce, byte[] blocks) =>
        Galois.Hash(hashKey, blocks) ^ Galois.Encrypt(key, Counter(nonce, 1));

    private static byte[] Blocks(byte[] associated, byte[] ciphertext)
    {
        var padded = new byte[(associated.Length + 15) / 16 * 16];
        associated.CopyTo(padded, 0);
        var lengths = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(lengths, (ulong)associated.Length * 8);
        BinaryPrimitives.WriteUInt64BigEndian(lengths.AsSpan(8), (ulong)ciphertext.Length * 8);
        return [.. padded, .. ciphertext, .. lengths];
    }
}
