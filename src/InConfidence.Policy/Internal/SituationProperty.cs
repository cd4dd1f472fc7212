using System.Text.Json;

namespace InConfidence.Policy.Internal;

/// <summary>
/// One property of a situation in JSON: a fact with true, false or null; a variable with its value; a set with an array of
/// members; or either with <c>.not</c> after its name and an array of what is known not to be so.
/// </summary>
internal static class SituationProperty
{
    private const string Not = ".not";

    /// <summary>Adds what the property says.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Read(JsonProperty property, Dictionary<Fact, Knowledge> said) => property.Value.ValueKind switch
    {
        JsonValueKind.Array => ReadMembers(property, said),
        JsonValueKind.String when Vocabulary.Find(property.Name) is null => ReadValue(property, said),
        _ => ReadFact(property, said),
    };

    private static string? ReadFact(JsonProperty property, Dictionary<Fact, Knowledge> said)
    {
        if (Vocabulary.Find(property.Name) is not { } fact)
            return NoFact(property);
        if (Of(property.Value) is not { } knowledge)
            return $"`{property.Name}` can be true, false or null";
        return Add(said, fact, knowledge);
    }

    private static string? NoFact(JsonProperty property)
    {
        var isKnown = Values(property.Name).Any();
        // A variable or set that is null is unknown, like one left out.
        if (isKnown && property.Value.ValueKind == JsonValueKind.Null)
            return null;
        return isKnown
            ? $"`{property.Name}` is no fact by itself: give one of its values, such as `{Values(property.Name).First()}`"
            : $"`{property.Name}` is no fact{Nearest.Hint(property.Name, Names())}";
    }

    private static string? ReadValue(JsonProperty property, Dictionary<Fact, Knowledge> said)
    {
        var value = property.Value.GetString()!;
        if (Vocabulary.Find($"{property.Name}={value}") is { } fact)
            return Add(said, fact, Knowledge.Yes);
        return Values(property.Name).Any()
            ? $"`{property.Name}` with the value `{value}` is no fact{Nearest.Hint(value, Values(property.Name))}"
            : $"`{property.Name}` is no fact{Nearest.Hint(property.Name, Names())}";
    }

    private static string? ReadMembers(JsonProperty property, Dictionary<Fact, Knowledge> said)
    {
        var isNot = property.Name.EndsWith(Not, StringComparison.Ordinal);
        var name = isNot ? property.Name[..^Not.Length] : property.Name;
        if (!Values(name).Any())
            return $"`{property.Name}` is no fact{Nearest.Hint(name, Names())}";
        foreach (var item in property.Value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String)
                return $"`{property.Name}` can hold names of its members only";
            if (Member(name, item.GetString()!) is not { } fact)
                return $"`{name}` with the value `{item.GetString()}` is no fact{Nearest.Hint(item.GetString()!, Values(name))}";
            if (Add(said, fact, isNot ? Knowledge.No : Knowledge.Yes) is { } fault)
                return fault;
        }
        return null;
    }

    private static Fact? Member(string name, string member) => Vocabulary.Find($"{name}.{member}") ?? Vocabulary.Find($"{name}={member}");

    private static string? Add(Dictionary<Fact, Knowledge> said, Fact fact, Knowledge knowledge) =>
        said.TryAdd(fact, knowledge) ? null : $"`{fact}` is said twice";

    private static IEnumerable<string> Values(string name) => Vocabulary.All
        .Where(fact => fact.Variable == name || fact.Set == name)
        .Select(fact => fact.Name[(name.Length + 1)..]);

    private static IEnumerable<string> Names() =>
        Vocabulary.All.SelectMany(fact => new[] { fact.Variable ?? fact.Name, fact.Set ?? fact.Name }).Distinct();

    private static Knowledge? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => Knowledge.Yes,
        JsonValueKind.False => Knowledge.No,
        JsonValueKind.Null => Knowledge.Unknown,
        JsonValueKind.String => value.GetString() switch { "yes" => Knowledge.Yes, "no" => Knowledge.No, "unknown" => Knowledge.Unknown, _ => null },
        _ => null,
    };
}
