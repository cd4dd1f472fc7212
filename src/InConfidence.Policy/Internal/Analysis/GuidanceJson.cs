using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>Editions of guidance as a JSON array.</summary>
internal static class GuidanceJson
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    public static bool TryRead(string json, [NotNullWhen(true)] out IReadOnlyList<GuidanceEdition>? editions, [NotNullWhen(false)] out string? fault)
    {
        (editions, fault) = (null, null);
        try
        {
            editions = JsonSerializer.Deserialize<List<GuidanceEdition>>(json, Strict);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            fault = $"the guidance is not an array of editions: {exception.Message}";
        }
        fault ??= editions is null ? "the guidance is not an array of editions" : Unknown(editions);
        editions = fault is null ? editions : null;
        return fault is null;
    }

    private static string? Unknown(IReadOnlyList<GuidanceEdition> editions)
    {
        var ids = editions.Select(edition => edition.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count < editions.Count)
            return "two editions of guidance have the same identifier";
        return editions.FirstOrDefault(edition => edition.SupersededBy is { } newer && !ids.Contains(newer)) is { } lost
            ? $"`{lost.Id}` is superseded by `{lost.SupersededBy}`, and there is no such edition"
            : null;
    }
}
