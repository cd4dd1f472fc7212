using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Drills;

/// <summary>
/// What once went wrong somewhere, retold with made-up people as a row of moments at which somebody had to know what to do.
/// A file of the folder scenarios: people read it, a drill plays it.
/// </summary>
public sealed record Scenario
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public required string Title { get; init; }

    /// <summary>Where it happened, and who looked into it, with the year.</summary>
    public required string Source { get; init; }

    /// <summary>What went wrong there, in two or three sentences.</summary>
    public required string Happened { get; init; }

    /// <summary>The clauses of the policy that it tries.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>The people of the drill; all are made up.</summary>
    public required IReadOnlyList<ScenarioPerson> People { get; init; }

    /// <summary>What is so at every moment that does not say otherwise: facts, as in a situation.</summary>
    public IReadOnlyDictionary<string, JsonElement> Given { get; init; } = new Dictionary<string, JsonElement>();

    public required IReadOnlyList<ScenarioMoment> Moments { get; init; }

    /// <summary>Reads a scenario.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="scenario">The scenario, where it can be read.</param>
    /// <param name="fault">Otherwise what is wrong with it, in one sentence.</param>
    public static bool TryRead(string json, [NotNullWhen(true)] out Scenario? scenario, [NotNullWhen(false)] out string? fault)
    {
        (scenario, fault) = (null, null);
        try
        {
            scenario = JsonSerializer.Deserialize<Scenario>(json, Options);
        }
        catch (JsonException broken)
        {
            fault = $"line {broken.LineNumber + 1}: this is no scenario: {broken.Message.Split(" Path:")[0]}";
            return false;
        }
        fault = scenario is null ? "there is nothing in it" : scenario.Fault();
        if (fault is not null)
            scenario = null;
        return fault is null;
    }

    private string? Fault()
    {
        var names = People.Select(person => person.Name).ToHashSet();
        if (names.Count < People.Count)
            return "two people have the same name";
        foreach (var (moment, number) in Moments.Select((moment, index) => (moment, index + 1)))
        {
            if ((moment.Situation is null) == (moment.Matter is null))
                return $"moment {number} needs either a situation, which the policy answers, or a matter, which finds its way";
            if (moment.Matter?.Named.FirstOrDefault(name => !names.Contains(name)) is { } stranger)
                return $"moment {number} speaks of {stranger}, who is none of its people";
            if (number > 1 && moment.At < Moments[number - 2].At)
                return $"moment {number} comes before the one that stands before it";
        }
        return Moments.Count == 0 ? "it has no moments" : null;
    }
}

/// <summary>Somebody in a scenario.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Is">What they are to the school, for people.</param>
public sealed record ScenarioPerson(string Name, string Is)
{
    /// <summary>The offices that they hold.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    public PersonKind Kind { get; init; } = PersonKind.Staff;
}

/// <summary>A moment at which somebody has to know what to do.</summary>
public sealed record ScenarioMoment
{
    /// <summary>When, by the clock on the wall of the made-up school.</summary>
    public required DateTime At { get; init; }

    /// <summary>What has just happened.</summary>
    public required string Story { get; init; }

    /// <summary>What whoever does the drill is asked.</summary>
    public required string Question { get; init; }

    /// <summary>What is known: a situation as <c>policy decide</c> reads one.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Situation { get; init; }

    /// <summary>Or something that was written down, whose way is looked for.</summary>
    public ScenarioMatter? Matter { get; init; }

    /// <summary>What the shipped policy answers.</summary>
    public required ScenarioAnswer Expect { get; init; }

    /// <summary>What to talk about afterwards.</summary>
    public string? Talk { get; init; }
}

/// <summary>Something written down, of which only that counts which decides whom it reaches. People by name.</summary>
public sealed record ScenarioMatter
{
    public required RecordKind Kind { get; init; }

    public AdultInvolved Adult { get; init; }

    public required string Writer { get; init; }

    public IReadOnlyList<string> Alleged { get; init; } = [];

    public IReadOnlyList<string> Students { get; init; } = [];

    [JsonIgnore]
    internal IEnumerable<string> Named => [Writer, .. Alleged, .. Students];
}

/// <summary>The answer to a moment.</summary>
public sealed record ScenarioAnswer
{
    /// <summary>permit, ask or refuse; null where something finds its way.</summary>
    public string? Outcome { get; init; }

    /// <summary>The rules that decide, by their names in the policy.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>What the situation requires of somebody, whatever is answered: the requirement's name and by when it must be done.</summary>
    public IReadOnlyList<ScenarioRequirement> Requires { get; init; } = [];

    /// <summary>Who is told at once, by name.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>Who is told next while nobody answers, step by step, by name.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Climbs { get; init; } = [];
}

/// <summary>Something required, by its name in the policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="By">Until when, by the clock of the made-up school.</param>
public sealed record ScenarioRequirement(string Name, DateTime? By);
