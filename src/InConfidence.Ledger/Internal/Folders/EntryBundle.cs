using System.Buffers.Binary;

namespace InConfidence.Ledger.Internal;

/// <summary>Up to 256 entries in one file, each after its length in two bytes.</summary>
internal static class EntryBundle
{
    private const int LengthSize = 2;

    public static void Write(Stream bundle, ReadOnlySpan<byte> entry)
    {
        Span<byte> length = stackalloc byte[LengthSize];
        BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)entry.Length));
        bundle.Write(length);
        bundle.Write(entry);
    }

    /// <summary>The entries as they stand. A bundle that was cut inside an entry ends with what is left of it.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> bundle)
    {
        var entries = new List<ReadOnlyMemory<byte>>(TilePath.Width);
        while (bundle.Length >= LengthSize)
        {
            var length = Math.Min(BinaryPrimitives.ReadUInt16BigEndian(bundle.Span), bundle.Length - LengthSize);
            entries.Add(bundle.Slice(LengthSize, length));
            bundle = bundle[(LengthSize + length)..];
        }
        if (!bundle.IsEmpty)
            entries.Add(bundle);
        return entries;
    }
}
