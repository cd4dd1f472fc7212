using System.Text.Json;

namespace InConfidence.Sealing.Tests;

/// <summary>One of the vectors at the end of docs/sealing-format.md, which a separate implementation made.</summary>
internal sealed class GoldenVector(JsonElement values)
{
    public string this[string name] => values.GetProperty(name).GetString()!; // The page names no null.

    public int Epoch => values.GetProperty("epoch").GetInt32();

    public static GoldenVector Named(string name) => new(Page().GetProperty(name));

    public static IEnumerable<GoldenVector> Texts() =>
        Page().GetProperty("texts").EnumerateArray().Select(text => new GoldenVector(text));

    public static IEnumerable<GoldenVector> Files() =>
        Page().GetProperty("files").EnumerateArray().Select(file => new GoldenVector(file));

    /// <summary>Published values of SLIP-39: for each case, the shares' values at their places.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<(byte Place, byte[] Values)> Shares)> Slip39() =>
        Page().GetProperty("slip39").EnumerateArray().Select(example => (
            example.GetProperty("name").GetString()!,
            (IReadOnlyList<(byte, byte[])>)[.. example.GetProperty("shares").EnumerateObject().Select(share => (byte.Parse(share.Name, System.Globalization.CultureInfo.InvariantCulture), Convert.FromHexString(share.Value.GetString()!)))]));

    public int Number(string name) => values.GetProperty(name).GetInt32();

    public byte[] Bytes(string name) => Convert.FromHexString(this[name]);

    public Guid Id(string name) => Guid.Parse(this[name]);

    /// <summary>A random source that gives the vector's bytes once, and fails if asked for more or fewer.</summary>
    public FillRandom Random()
    {
        var given = Bytes("random");
        var asked = false;
        return destination =>
        {
            Assert.False(asked);
            Assert.Equal(given.Length, destination.Length);
            given.CopyTo(destination);
            asked = true;
        };
    }

    private static JsonElement Page()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sealing-format.md"));
        const string Start = "```json vectors\n";
        var from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = page.IndexOf("\n```", from, StringComparison.Ordinal);
        return JsonDocument.Parse(page[from..to]).RootElement;
    }
}
