using System.Text.Json;

namespace InConfidence.Ledger.Tests;

/// <summary>The vectors in <c>docs/ledger-format.md</c>. They were made by a program that shares no code with the product.</summary>
public static class FormatDocument
{
    private const string Opening = "```json\n";

    public static JsonElement Vectors { get; } = Read();

    public static IEnumerable<JsonElement> Each(this JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static byte[] Bytes(this JsonElement element, string name) => Convert.FromHexString(element.Text(name));

    public static Sha256Hash[] Hashes(this JsonElement element, string name) =>
        [.. element.Each(name).Select(hash => Sha256Hash.FromHex(hash.GetString()!))];

    private static JsonElement Read()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ledger-format.md"));
        var from = text.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        return JsonDocument.Parse(text[from..text.IndexOf("\n```", from, StringComparison.Ordinal)]).RootElement;
    }
}
