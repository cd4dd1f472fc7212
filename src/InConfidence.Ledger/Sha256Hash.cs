using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace InConfidence.Ledger;

/// <summary>The SHA-256 hash of something: 32 bytes, equal when all of them are equal.</summary>
/// <remarks>The default value is 32 zero bytes, which no known input hashes to.</remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Sha256Hash
{
    /// <summary>How many bytes a hash has: 32.</summary>
    public const int Size = 32;

    // Four words rather than an array: no allocation, and equality is four comparisons.
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    /// <summary>Hashes <paramref name="data"/>.</summary>
    public static Sha256Hash Of(ReadOnlySpan<byte> data)
    {
        var hash = default(Sha256Hash);
        SHA256.HashData(data, MemoryMarshal.AsBytes(new Span<Sha256Hash>(ref hash)));
        return hash;
    }

    /// <summary>Takes a hash that was computed before.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer than 32 bytes.</exception>
    public static Sha256Hash FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Size
        ? MemoryMarshal.Read<Sha256Hash>(bytes)
        : throw new ArgumentException($"A SHA-256 hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>Reads what <see cref="AsHex"/> wrote.</summary>
    /// <param name="text">Exactly 64 hexadecimal digits, in either case.</param>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static Sha256Hash FromHex(string text) => text.Length == 2 * Size
        ? FromBytes(Convert.FromHexString(text))
        : throw new FormatException($"A SHA-256 hash has {2 * Size} hexadecimal digits, not {text.Length}.");

    /// <summary>The 32 bytes, in a new array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Writes the 32 bytes to the start of <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The destination is shorter than 32 bytes.</exception>
    public void CopyTo(Span<byte> destination) => MemoryMarshal.Write(destination, in this);

    /// <summary>The 32 bytes as 64 lower-case hexadecimal digits.</summary>
    public string AsHex() => Convert.ToHexStringLower(ToArray());

    /// <summary>The same as <see cref="AsHex"/>.</summary>
    public override string ToString() => AsHex();
}
