namespace InConfidence.Policy.Internal.Language;

/// <summary>What a document promises of every situation: an answer that is never, or always, given.</summary>
internal sealed record Promise(string Name, string Sentence, string? Clause, int Line, bool IsNever, Outcome? Outcome, string? Duty, Condition When);

/// <summary>A requirement, and when it is raised.</summary>
internal sealed record RaisedWhen(Requirement Requirement, Condition When);

/// <summary>A situation with the answer that its writer expects.</summary>
internal sealed record Example(string Name, string? Clause, int Line, Situation Given, Outcome Outcome)
{
    public IReadOnlyList<string> Duties { get; init; } = [];

    public IReadOnlyList<string> Requirements { get; init; } = [];

    public string? Most { get; init; }
}

/// <summary>Everything that a document says to the machine.</summary>
internal sealed record Statements(Literate Source)
{
    public List<Rule> Rules { get; } = [];

    /// <summary>The line on which each rule is named.</summary>
    public Dictionary<string, int> Lines { get; } = new(StringComparer.Ordinal);

    public List<Promise> Promises { get; } = [];

    public List<RaisedWhen> Requirements { get; } = [];

    public List<Example> Examples { get; } = [];

    /// <summary>The clauses that are a weighing for a person and no rule.</summary>
    public HashSet<string> Weighings { get; } = [];

    public bool HasHead { get; set; }

    public string? Dated { get; set; }

    public string? Review { get; set; }

    public int LineOf(string rule) => Lines.GetValueOrDefault(rule);
}
