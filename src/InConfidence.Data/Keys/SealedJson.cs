using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InConfidence.Data.Saving;

namespace InConfidence.Data.Keys;

/// <summary>How what is sealed is written: UTF-8 JSON, which keeps every character, NUL included.</summary>
internal static class SealedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutOfEntries } },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<T>(bytes, Options) ?? throw new InvalidDataException("A sealed text holds nothing.");

    /// <summary>Most entries name one record and nothing else: what says nothing is not written, sealed, hashed and kept for ever.</summary>
    private static void LeaveOutOfEntries(JsonTypeInfo type)
    {
        if (type.Type != typeof(EntryDetails))
            return;
        foreach (var property in type.Properties.Where(property => !property.IsRequired && property.PropertyType != typeof(int)))
            property.ShouldSerialize = (_, value) => value is not (null or IReadOnlyCollection<Guid> { Count: 0 });
    }

    public static string ReadText(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
