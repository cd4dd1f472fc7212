using InConfidence.Policy;

namespace InConfidence.Data.Saving;

/// <summary>What an entry says, sealed inside it: who did what, when, why, and to which records and people.</summary>
public sealed record EntryDetails
{
    public required LedgerAct Act { get; init; }

    /// <summary>What somebody would have done, when an entry says that they were refused it.</summary>
    public LedgerAct? Asked { get; init; }

    public Guid? Who { get; init; }

    public Guid? Session { get; init; }

    public required string Process { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<Guid> Records { get; init; } = [];

    public IReadOnlyList<Guid> People { get; init; } = [];

    /// <summary>Questions to the safeguarding lead.</summary>
    public IReadOnlyList<Guid> Advice { get; init; } = [];

    public IReadOnlyList<Guid> Cases { get; init; } = [];

    /// <summary>Notes of counsellors.</summary>
    public IReadOnlyList<Guid> Notes { get; init; } = [];

    /// <summary>What the policy decided, when a decision led to the act.</summary>
    public DecisionDetails? Decision { get; init; }

    /// <summary>How many times, when an entry stands for several refusals within a minute.</summary>
    public int Count { get; init; } = 1;
}

/// <summary>A decision as it is kept: what was asked, by which document, what came out and which rules decided.</summary>
public sealed record DecisionDetails
{
    public required string Act { get; init; }

    public required IReadOnlyDictionary<string, bool> Situation { get; init; }

    public required string Outcome { get; init; }

    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<string> Clauses { get; init; } = [];

    public IReadOnlyList<string> Reasons { get; init; } = [];

    public IReadOnlyList<string> Obligations { get; init; } = [];

    public required string DocumentHash { get; init; }

    /// <summary>What the policy answered to an act in a situation.</summary>
    internal static DecisionDetails Of(string act, Situation situation, Decision decision) => new()
    {
        Act = act,
        Situation = situation.Known.ToDictionary(fact => fact.Name, fact => situation[fact] == Knowledge.Yes),
        Outcome = decision.Outcome.ToString(),
        Rules = decision.Rules,
        Clauses = decision.Clauses,
        Reasons = decision.Reasons,
        Obligations = [.. decision.Obligations.Select(obligation => obligation.Name)],
        DocumentHash = decision.DocumentHash,
    };
}
