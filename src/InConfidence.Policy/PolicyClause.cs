namespace InConfidence.Policy;

/// <summary>A document as people read it.</summary>
/// <param name="Text">The whole text, as it was written, with its line ends made the same.</param>
/// <param name="Dated">The day that its head names, as it is written there; null where it names none.</param>
/// <param name="ReviewBy">The day by which it says that it is reviewed, as it is written there; null where it says none.</param>
/// <param name="Introduction">Markdown: what stands before the first clause, without what the system reads.</param>
/// <param name="Clauses">The clauses, in the order of the document.</param>
public sealed record PolicyProse(string Text, string? Dated, string? ReviewBy, string Introduction, IReadOnlyList<PolicyClause> Clauses);

/// <summary>A clause of a document as people read it, with what the system reads under its heading.</summary>
/// <param name="Id">Its identifier: <c>R4</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Part">The heading of the part in which it stands, or null.</param>
/// <param name="Prose">Markdown: its text, without what the system reads.</param>
/// <param name="Program">What the system reads, as it is written; empty where there is nothing.</param>
public sealed record PolicyClause(string Id, string Title, string? Part, string Prose, string Program)
{
    /// <summary>The rules that stand under it.</summary>
    public IReadOnlyList<PolicyStatement> Rules { get; init; } = [];

    /// <summary>What it promises of every situation.</summary>
    public IReadOnlyList<PolicyStatement> Promises { get; init; } = [];

    /// <summary>What it requires, whether or not anybody asks.</summary>
    public IReadOnlyList<PolicyStatement> Requirements { get; init; } = [];

    /// <summary>Its examples; the sentence of each is what its writer expects: <c>permit</c>, <c>ask</c> or <c>refuse</c>.</summary>
    public IReadOnlyList<PolicyStatement> Examples { get; init; } = [];

    /// <summary>It is a weighing for a person and no rule.</summary>
    public bool IsWeighing { get; init; }
}

/// <summary>A statement of a document, for people.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Clauses">The clauses on which it rests.</param>
public sealed record PolicyStatement(string Name, string Sentence, IReadOnlyList<string> Clauses);
