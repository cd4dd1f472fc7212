using System.Buffers;

namespace InConfidence.Ledger.Internal;

/// <summary>The two hashes of RFC 6962, section 2.1. Their different first bytes keep a leaf from passing for a node.</summary>
internal static class TreeHash
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;
    private const int LargestOnStack = 1024;

    public static readonly Sha256Hash Empty = Sha256Hash.Of([]);

    public static Sha256Hash Leaf(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < LargestOnStack)
            return Leaf(entry, stackalloc byte[LargestOnStack]);
        var rented = ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        try
        {
            return Leaf(entry, rented);
        }
        finally
        {
            // Stryker disable once statement : what is not given back is made anew
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public static Sha256Hash Node(in Sha256Hash left, in Sha256Hash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Sha256Hash.Size)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Sha256Hash.Size)..]);
        return Sha256Hash.Of(input);
    }

    // One call over one stretch of bytes: an incremental hash would allocate for every leaf.
    private static Sha256Hash Leaf(ReadOnlySpan<byte> entry, Span<byte> buffer)
    {
        buffer[0] = LeafPrefix;
        entry.CopyTo(buffer[1..]);
        return Sha256Hash.Of(buffer[..(entry.Length + 1)]);
    }
}
