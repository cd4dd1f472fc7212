using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InConfidence.Data.Keys;

/// <summary>How what is sealed is written: UTF-8 JSON, which keeps every character, NUL included.</summary>
internal static class SealedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<T>(bytes, Options) ?? throw new InvalidDataException("A sealed text holds nothing.");

    public static string ReadText(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
