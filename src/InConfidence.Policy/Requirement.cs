namespace InConfidence.Policy;

/// <summary>Something that somebody must do because of how things are, whether or not anybody asks: it catches what is left undone.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Who">Who must do it.</param>
/// <param name="What">What, by the name of the duty.</param>
/// <param name="By">By when, in the words of the document.</param>
/// <param name="Sentence">What must be done, for people.</param>
/// <param name="Clauses">The clauses that it carries out.</param>
public sealed record Requirement(string Name, string Who, string What, string By, string Sentence, IReadOnlyList<string> Clauses);
