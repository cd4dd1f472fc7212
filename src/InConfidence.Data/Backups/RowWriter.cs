using System.Data.Common;
using System.Text.Json;

namespace InConfidence.Data.Backups;

/// <summary>
/// Writes rows of several tables as one stream: a header in JSON with its length, then for each row 1, the number of its table and its
/// values, then 0 and how many rows there were. All numbers are little-endian.
/// </summary>
internal sealed class RowWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);

    public long Rows { get; private set; }

    public void Header<T>(T header)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(header, JsonSerializerOptions.Web);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    public void Row(int number, StoredTable table, DbDataReader row)
    {
        writer.Write((byte)1);
        writer.Write7BitEncodedInt(number);
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var isNull = row.IsDBNull(column);
            writer.Write(!isNull);
            if (!isNull)
                Value(table.Columns[column].Type, row, column);
        }
        Rows++;
    }

    public void End()
    {
        writer.Write((byte)0);
        writer.Write(Rows);
        writer.Flush();
    }

    public void Dispose() => writer.Dispose();

    private void Value(StoredType type, DbDataReader row, int column)
    {
        switch (type)
        {
            case StoredType.Identifier: writer.Write(row.GetGuid(column).ToByteArray(bigEndian: true)); break;
            case StoredType.Long: writer.Write(row.GetInt64(column)); break;
            case StoredType.Integer: writer.Write(row.GetInt32(column)); break;
            case StoredType.Truth: writer.Write(row.GetBoolean(column)); break;
            case StoredType.Text: writer.Write(row.GetString(column)); break;
            case StoredType.Day: writer.Write(row.GetFieldValue<DateOnly>(column).DayNumber); break;
            default: Bytes(row.GetFieldValue<byte[]>(column)); break;
        }
    }

    private void Bytes(byte[] bytes)
    {
        writer.Write7BitEncodedInt(bytes.Length);
        writer.Write(bytes);
    }
}
