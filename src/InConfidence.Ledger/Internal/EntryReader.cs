using System.Buffers.Binary;

namespace InConfidence.Ledger.Internal;

/// <summary>
/// Walks through the bytes of an entry in order, without allocating, and refuses everything the writer cannot have written.
/// The verifier walks millions of entries with it; decoding stands on it too, so that both accept exactly the same bytes.
/// </summary>
internal ref struct EntryReader(ReadOnlySpan<byte> bytes)
{
    private readonly int _size = bytes.Length;
    private ReadOnlySpan<byte> _rest = bytes;

    public (Guid Id, long Microseconds) Header()
    {
        if (_size > LedgerEntry.LargestSize)
            throw new FormatException($"The entry has {_size} bytes; an entry has at most {LedgerEntry.LargestSize}.");
        var version = Next(1, "the format version")[0];
        if (version != EntryFormat.Version)
            throw new FormatException($"The entry has format version {version}; this reader knows version {EntryFormat.Version}.");
        var id = Id("the entry's id");
        var microseconds = BinaryPrimitives.ReadInt64BigEndian(Next(8, "the time"));
        return Microseconds.AreMoment(microseconds)
            ? (id, microseconds)
            : throw new FormatException($"The time of the entry, {microseconds} microseconds from 1970, lies outside the years 1 to 9999.");
    }

    public int Count(string ofWhat) => BinaryPrimitives.ReadUInt16BigEndian(Next(2, "the number of ", ofWhat));

    public ReadOnlySpan<byte> Part(out Guid keyId)
    {
        keyId = Id("the key id of a part");
        var length = BinaryPrimitives.ReadUInt16BigEndian(Next(2, "the length of a part"));
        return Next(length, "a part");
    }

    public void Reference(out Guid id, out Sha256Hash hash, out bool disposed)
    {
        id = Id("the id of a ciphertext");
        hash = Sha256Hash.FromBytes(Next(Sha256Hash.Size, "the hash of a ciphertext"));
        var state = Next(1, "the state of a ciphertext")[0];
        disposed = state switch
        {
            EntryFormat.Stored => false,
            EntryFormat.Disposed => true,
            _ => throw new FormatException($"The state of a ciphertext is {state}; it is {EntryFormat.Stored} (stored) or {EntryFormat.Disposed} (disposed of)."),
        };
    }

    public readonly void End()
    {
        if (!_rest.IsEmpty)
            throw new FormatException($"The entry goes on for {_rest.Length} bytes after its end.");
    }

    private Guid Id(string what) => new(Next(16, what), bigEndian: true);

    private ReadOnlySpan<byte> Next(int length, string what, string ofWhat = "")
    {
        if (_rest.Length < length)
            throw new FormatException($"The entry ends at byte {_size}, inside {what}{ofWhat}.");
        var next = _rest[..length];
        _rest = _rest[length..];
        return next;
    }
}
