using System.Text.Json;

namespace InConfidence.Data.Backups;

/// <summary>Reads what <see cref="RowWriter"/> wrote. Whatever is no such stream is refused in one sentence.</summary>
internal sealed class RowReader(Stream stream) : IDisposable
{
    private const int LongestHeader = 16 * 1024 * 1024, LongestValue = int.MaxValue / 2;

    private readonly BinaryReader reader = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);

    public long Rows { get; private set; }

    public T Header<T>()
    {
        try
        {
            var length = reader.ReadInt32();
            var bytes = length is >= 0 and <= LongestHeader ? reader.ReadBytes(length) : [];
            if (bytes.Length == length && JsonSerializer.Deserialize<T>(bytes, JsonSerializerOptions.Web) is { } header)
                return header;
        }
        catch (Exception problem) when (problem is EndOfStreamException or JsonException or NotSupportedException)
        {
            throw NotOurs(problem);
        }
        throw NotOurs(null);
    }

    /// <summary>The rows in order, each with the number of its table. The end is reached only if all of them were there.</summary>
    public IEnumerable<(int Table, object?[] Values)> ReadRows(IReadOnlyList<StoredTable> tables)
    {
        while (Guarded(reader.ReadByte) == 1)
        {
            var number = Guarded(reader.Read7BitEncodedInt);
            if (number < 0 || number >= tables.Count)
                throw NotOurs(null);
            yield return (number, Guarded(() => Values(tables[number])));
            Rows++;
        }
        if (Guarded(reader.ReadInt64) != Rows)
            throw NotOurs(null);
    }

    public void Dispose() => reader.Dispose();

    private object?[] Values(StoredTable table) => [.. table.Columns.Select(column => reader.ReadBoolean() ? Value(column.Type) : null)];

    private object Value(StoredType type) => type switch
    {
        StoredType.Identifier => new Guid(Exactly(16), bigEndian: true),
        StoredType.Long => reader.ReadInt64(),
        StoredType.Integer => reader.ReadInt32(),
        StoredType.Truth => reader.ReadBoolean(),
        StoredType.Text => reader.ReadString(),
        StoredType.Day => DateOnly.FromDayNumber(reader.ReadInt32()),
        _ => Exactly(reader.Read7BitEncodedInt()),
    };

    private byte[] Exactly(int length)
    {
        if (length is < 0 or > LongestValue)
            throw NotOurs(null);
        var bytes = reader.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is EndOfStreamException or FormatException or ArgumentOutOfRangeException)
        {
            throw NotOurs(problem);
        }
    }

    private static InvalidDataException NotOurs(Exception? problem) =>
        new("This file is no backup and no copy of a key vault, or its end is missing.", problem);
}
