using System.Buffers.Binary;
using System.Security.Cryptography;

namespace InConfidence.Sealing.Tests;

/// <summary>The field of GHASH (NIST SP 800-38D), slow and plain: what a forger of two-key messages computes with.</summary>
internal static class Galois
{
    public static UInt128 Multiply(UInt128 x, UInt128 y)
    {
        var reduction = (UInt128)0xE1 << 120;
        UInt128 product = 0;
        for (var bit = 127; bit >= 0; bit--)
        {
            if (((x >> bit) & 1) == 1)
                product ^= y;
            y = (y & 1) == 1 ? (y >> 1) ^ reduction : y >> 1;
        }
        return product;
    }

    /// <summary>x to the power 2^128 - 2, which is its inverse.</summary>
    public static UInt128 Invert(UInt128 x)
    {
        var result = (UInt128)1 << 127;
        for (var i = 0; i < 127; i++)
        {
            x = Multiply(x, x);
            result = Multiply(result, x);
        }
        return result;
    }

    public static UInt128 Power(UInt128 x, int exponent)
    {
        var result = (UInt128)1 << 127;
        for (var i = 0; i < exponent; i++)
            result = Multiply(result, x);
        return result;
    }

    /// <summary>GHASH over whole 16-byte blocks.</summary>
    public static UInt128 Hash(UInt128 key, ReadOnlySpan<byte> blocks)
    {
        UInt128 sum = 0;
        for (; blocks.Length > 0; blocks = blocks[16..])
            sum = Multiply(sum ^ BinaryPrimitives.ReadUInt128BigEndian(blocks), key);
        return sum;
    }

    public static UInt128 Encrypt(ReadOnlySpan<byte> key, UInt128 block)
    {
        using var aes = Aes.Create();
        aes.Key = key.ToArray();
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, block);
        return BinaryPrimitives.ReadUInt128BigEndian(aes.EncryptEcb(bytes, PaddingMode.None));
    }
}
