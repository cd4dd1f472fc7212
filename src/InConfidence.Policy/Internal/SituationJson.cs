using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace InConfidence.Policy.Internal;

/// <summary>Situations as flat JSON objects.</summary>
internal static class SituationJson
{
    /// <summary>After the name of a set: the members that are known not to be so.</summary>
    private const string Not = ".not";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 2 };

    public static string Write(Situation situation)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var (name, facts) in Written(situation).OrderBy(pair => pair.Key, StringComparer.Ordinal))
                WriteFacts(writer, situation, name, facts);
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

    /// <summary>The properties to write: a set is one for the members that are so and one for those known not to be.</summary>
    private static Dictionary<string, List<Fact>> Written(Situation situation) => situation.Known
        .Where(fact => IsWritten(situation, fact))
        .GroupBy(fact => fact.Set is null ? fact.Name : situation[fact] == Knowledge.Yes ? fact.Set : fact.Set + Not, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);

    // A member that is so says all about its variable, so the members that are not need no word.
    private static bool IsWritten(Situation situation, Fact fact) =>
        situation[fact] == Knowledge.Yes || fact.Siblings.All(sibling => situation[sibling] != Knowledge.Yes);

    private static void WriteFacts(Utf8JsonWriter writer, Situation situation, string name, List<Fact> facts)
    {
        var fact = facts[0];
        if (fact.Set is { } set)
        {
            writer.WriteStartArray(name);
            foreach (var member in facts.Select(member => member.Name[(set.Length + 1)..]).Order(StringComparer.Ordinal))
                writer.WriteStringValue(member);
            writer.WriteEndArray();
        }
        else if (fact.Variable is { } variable && situation[fact] == Knowledge.Yes)
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
            if (SituationProperty.Read(property, said) is { } fault)
                return (null, fault);
        }
        if (said.Keys.FirstOrDefault(fact => Contradicts(said, fact)) is { } contradicted)
            return (null, $"exactly one of the facts `{contradicted.Variable}` can be so");
        return (said.Where(pair => pair.Value != Knowledge.Unknown).Aggregate(Situation.Empty, (all, pair) => all.With(pair.Key, pair.Value)), null);
    }

    private static bool Contradicts(Dictionary<Fact, Knowledge> said, Fact fact)
    {
        if (fact.Variable is null)
            return false;
        var all = fact.Siblings.Append(fact).Select(member => said.GetValueOrDefault(member)).ToList();
        return all.Count(knowledge => knowledge == Knowledge.Yes) > 1 || all.TrueForAll(knowledge => knowledge == Knowledge.No);
    }
}
