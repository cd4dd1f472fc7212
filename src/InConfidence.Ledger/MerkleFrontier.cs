using System.Buffers.Binary;
using System.Numerics;
using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>
/// The Merkle tree of RFC 6962, reduced to what appending needs: the roots of the complete subtrees along its right edge,
/// at most 63 hashes for a log of any size.
/// </summary>
/// <remarks>Not safe for use from several threads at once. Copy it before appending what may have to be taken back.</remarks>
public sealed class MerkleFrontier
{
    private const int SizeLength = 8;
    private const int MostSubtrees = 63;

    // Largest subtree first. There is one for each bit that is set in Size.
    private readonly Sha256Hash[] _subtrees = new Sha256Hash[MostSubtrees];
    private int _count;

    /// <summary>The tree of a log without entries.</summary>
    public MerkleFrontier() { }

    private MerkleFrontier(long size, ReadOnlySpan<Sha256Hash> subtrees)
    {
        Size = size;
        _count = subtrees.Length;
        subtrees.CopyTo(_subtrees);
    }

    /// <summary>How many leaves were appended.</summary>
    public long Size { get; private set; }

    /// <summary>The hash of an entry as a leaf of the tree: SHA-256 of a zero byte and the entry's bytes.</summary>
    public static Sha256Hash LeafHash(ReadOnlySpan<byte> entry) => TreeHash.Leaf(entry);

    /// <summary>Adds a leaf at the right end.</summary>
    /// <param name="leaf">What <see cref="LeafHash"/> gave for the entry.</param>
    public void Append(Sha256Hash leaf) => Append(leaf, completed: null);

    /// <summary>The same, telling the hash of each tile of 256 that the leaf completes, with the level at which that hash stands.</summary>
    internal void Append(Sha256Hash leaf, Action<int, Sha256Hash>? completed)
    {
        var (node, height) = (leaf, 0);
        // Stryker disable once assignment : no place and no size is negative
        for (var whole = Size; (whole & 1) == 1; whole >>= 1)
        {
            node = TreeHash.Node(in _subtrees[--_count], in node);
            height++;
            if (height % TilePath.Height == 0)
                completed?.Invoke(height / TilePath.Height, node);
        }
        _subtrees[_count++] = node;
        Size++;
    }

    /// <summary>The root of the tree over all leaves so far. The root of an empty tree is the hash of nothing.</summary>
    public Sha256Hash Root()
    {
        if (_count == 0)
            return TreeHash.Empty;
        var root = _subtrees[_count - 1];
        for (var next = _count - 2; next >= 0; next--)
            root = TreeHash.Node(in _subtrees[next], in root);
        return root;
    }

    /// <summary>The frontier as bytes: the size (8 bytes, big-endian), then the subtrees' roots, largest first.</summary>
    public byte[] Save()
    {
        var bytes = new byte[SizeLength + (_count * Sha256Hash.Size)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Size);
        for (var index = 0; index < _count; index++)
            _subtrees[index].CopyTo(bytes.AsSpan(SizeLength + (index * Sha256Hash.Size)));
        return bytes;
    }

    /// <summary>Takes up again where <see cref="Save"/> left off.</summary>
    /// <exception cref="FormatException">The bytes do not have the form that <see cref="Save"/> writes.</exception>
    public static MerkleFrontier Load(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < SizeLength)
            throw new FormatException($"A saved frontier has at least {SizeLength} bytes, not {bytes.Length}.");
        var size = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (size < 0)
            throw new FormatException("The size of a saved frontier is negative.");
        var hashes = bytes[SizeLength..];
        var subtrees = new Sha256Hash[BitOperations.PopCount((ulong)size)];
        if (hashes.Length != subtrees.Length * Sha256Hash.Size)
            throw new FormatException($"A frontier of size {size} has {subtrees.Length} hashes, not {hashes.Length} bytes of them.");
        for (var index = 0; index < subtrees.Length; index++)
            subtrees[index] = Sha256Hash.FromBytes(hashes.Slice(index * Sha256Hash.Size, Sha256Hash.Size));
        return new MerkleFrontier(size, subtrees);
    }

    /// <summary>A frontier of its own that starts where this one stands.</summary>
    public MerkleFrontier Copy() => new(Size, _subtrees.AsSpan(0, _count));
}
