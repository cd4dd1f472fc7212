using System.Buffers.Binary;

namespace InConfidence.Ledger.Internal;

/// <summary>Puts the fields of an entry one after another. Numbers and ids are big-endian.</summary>
internal ref struct EntryWriter(Span<byte> destination)
{
    private Span<byte> _rest = destination;

    public void Byte(byte value) => Next(1)[0] = value;

    public void UInt16(int value) => BinaryPrimitives.WriteUInt16BigEndian(Next(2), (ushort)value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64BigEndian(Next(8), value);

    public void Id(Guid value) => value.TryWriteBytes(Next(16), bigEndian: true, out _);

    public void Hash(Sha256Hash value) => value.CopyTo(Next(Sha256Hash.Size));

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Next(value.Length));

    private Span<byte> Next(int length)
    {
        var next = _rest[..length];
        _rest = _rest[length..];
        return next;
    }
}
