using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace InConfidence.Policy.Internal;

/// <summary>Situations as flat JSON objects.</summary>
internal static class SituationJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 2 };

    public static string Write(Situation situation)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var fact in situation.Known.Where(fact => IsWritten(situation, fact)).OrderBy(fact => fact.Name, StringComparer.Ordinal))
                WriteFact(writer, situation, fact);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static bool TryRead(string json, [NotNullWhen(true)] out Situation? situation, [NotNullWhen(false)] out string? fault)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            (situation, fault) = Read(document.RootElement);
        }
        // Half a surrogate pair is no text: as it stands, or written as an escape.
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            (situation, fault) = (null, $"the situation is not valid JSON: {exception.Message}");
        }
        return situation is not null;
    }

    // A member that is so says all about its variable, so the members that are not need no word.
    private static bool IsWritten(Situation situation, Fact fact) =>
        situation[fact] == Knowledge.Yes || fact.Siblings.All(sibling => situation[sibling] != Knowledge.Yes);

    private static void WriteFact(Utf8JsonWriter writer, Situation situation, Fact fact)
    {
        if (fact.Variable is { } variable && situation[fact] == Knowledge.Yes)
            writer.WriteString(variable, fact.Name[(variable.Length + 1)..]);
        else
            writer.WriteBoolean(fact.Name, situation[fact] == Knowledge.Yes);
    }

    private static (Situation? Situation, string? Fault) Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return (null, "a situation is one JSON object of facts");
        var said = new Dictionary<Fact, Knowledge>();
        foreach (var property in root.EnumerateObject())
        {
            if (Fault(property, out var fact, out var knowledge) is { } fault)
                return (null, fault);
            if (!said.TryAdd(fact!, knowledge))
                return (null, $"`{fact}` is said twice");
        }
        if (said.Keys.FirstOrDefault(fact => Contradicts(said, fact)) is { } contradicted)
            return (null, $"exactly one of the facts `{contradicted.Variable}` can be so");
        return (said.Where(pair => pair.Value != Knowledge.Unknown).Aggregate(Situation.Empty, (all, pair) => all.With(pair.Key, pair.Value)), null);
    }

    private static string? Fault(JsonProperty property, out Fact? fact, out Knowledge knowledge)
    {
        fact = Vocabulary.Find(property.Name);
        knowledge = Knowledge.Yes;
        if (fact is null && property.Value.ValueKind == JsonValueKind.String)
        {
            fact = Vocabulary.Find($"{property.Name}={property.Value.GetString()}");
            return fact is null ? $"`{property.Name}` with the value `{property.Value.GetString()}` is no fact" : null;
        }
        if (fact is null)
            return $"`{property.Name}` is no fact";
        if (Of(property.Value) is not { } said)
            return $"`{property.Name}` can be true, false or null";
        knowledge = said;
        return null;
    }

    private static Knowledge? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => Knowledge.Yes,
        JsonValueKind.False => Knowledge.No,
        JsonValueKind.Null => Knowledge.Unknown,
        JsonValueKind.String => value.GetString() switch { "yes" => Knowledge.Yes, "no" => Knowledge.No, "unknown" => Knowledge.Unknown, _ => null },
        _ => null,
    };

    private static bool Contradicts(Dictionary<Fact, Knowledge> said, Fact fact)
    {
        if (fact.Variable is null)
            return false;
        var all = fact.Siblings.Append(fact).Select(member => said.GetValueOrDefault(member)).ToList();
        return all.Count(knowledge => knowledge == Knowledge.Yes) > 1 || all.TrueForAll(knowledge => knowledge == Knowledge.No);
    }
}
