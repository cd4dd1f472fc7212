using System.Security.Cryptography;
using System.Text.Json;
using InConfidence.Policy.Internal.Language;

namespace InConfidence.Policy.Internal;

/// <summary>One text for all documents that say the same, over which the hash is taken. The order of rules says nothing.</summary>
internal static class Canonical
{
    public static string Hash(IEnumerable<Rule> rules, IEnumerable<RaisedWhen> requirements)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            foreach (var rule in rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).ThenBy(rule => rule.Act))
                Write(writer, rule);
            foreach (var requirement in requirements.OrderBy(requirement => requirement.Requirement.Name, StringComparer.Ordinal))
                Write(writer, requirement);
            writer.WriteEndArray();
        }
        return Convert.ToHexStringLower(SHA256.HashData(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("act", rule.Act.ToString());
        WriteAll(writer, "clauses", rule.Clauses);
        WriteAll(writer, "exceptionTo", rule.ExceptionTo);
        writer.WriteString("when", rule.When.ToString());
        writer.WriteString("effect", rule.Effect.ToString());
        writer.WriteBoolean("always", rule.Always);
        writer.WriteString("sentence", rule.Sentence);
        if (rule.Whom is { } whom)
            writer.WriteString("whom", whom);
        WriteAll(writer, "obligations", rule.Obligations.SelectMany(must => (string[])[must.Name, $"{must.Due} {must.Within?.Ticks} {must.By}", must.Sentence]));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RaisedWhen raised)
    {
        var requirement = raised.Requirement;
        writer.WriteStartObject();
        writer.WriteString("requirement", requirement.Name);
        writer.WriteString("who", requirement.Who);
        writer.WriteString("what", requirement.What);
        writer.WriteString("by", requirement.By);
        writer.WriteString("sentence", requirement.Sentence);
        WriteAll(writer, "clauses", requirement.Clauses);
        writer.WriteString("when", raised.When.ToString());
        writer.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
