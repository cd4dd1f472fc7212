using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InConfidence.People;

namespace InConfidence.Rosters;

/// <summary>What an import would do, in numbers: the answer of <c>roster check --json</c>. Its keys stay as they are.</summary>
public sealed record RosterCheck(
    string Format,
    int Students,
    int Staff,
    int Guardians,
    int Joiners,
    int Leavers,
    int Changes,
    IReadOnlyList<RosterDoubt> Doubts,
    IReadOnlyList<RosterError> Errors)
{
    /// <summary>The name of the difference: whoever accepts it, accepts this one.</summary>
    public string? Difference { get; init; }

    /// <summary>Whether it has been imported; null where that was not asked.</summary>
    public bool? Imported { get; init; }

    /// <summary>The output goes to a file or a terminal, never into a page, so that letters need no escapes.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static RosterCheck Of(RosterReading reading, RosterDifference difference) => new(
        reading.Format,
        Count(reading, PersonKind.Student),
        Count(reading, PersonKind.Staff),
        Count(reading, PersonKind.Guardian),
        difference.Joiners.Count,
        difference.Leavers.Count,
        difference.Changes.Count,
        [.. reading.Doubts, .. difference.Doubts],
        reading.Errors);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static int Count(RosterReading reading, PersonKind kind) => reading.Snapshot.People.Values.Count(person => person.Kind.HasFlag(kind));
}
