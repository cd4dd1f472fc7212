namespace InConfidence.Policy.Internal;

/// <summary>A rule, as data: when its condition holds it says what its effect is, unless an exception to it stands.</summary>
/// <param name="Id">Its name: <c>writer-rereads</c>.</param>
/// <param name="Act">The act of which it speaks. A rule of a document that speaks of several acts is one rule for each.</param>
/// <param name="Clauses">The clauses that it carries out.</param>
/// <param name="When">When it applies.</param>
/// <param name="Effect">What it then says.</param>
/// <param name="Sentence">The reason, for people.</param>
internal sealed record Rule(string Id, Act Act, IReadOnlyList<string> Clauses, Condition When, Outcome Effect, string Sentence)
{
    /// <summary>The rules to which this one is an exception; it then applies only where one of them does.</summary>
    public IReadOnlyList<string> ExceptionTo { get; init; } = [];

    /// <summary>Meant to win over any weaker answer, so that their meeting is no fault of the document.</summary>
    public bool Always { get; init; }

    public IReadOnlyList<Obligation> Obligations { get; init; } = [];

    /// <summary>Whom to ask, where the effect is to ask; null for the safeguarding lead.</summary>
    public string? Whom { get; init; }
}
