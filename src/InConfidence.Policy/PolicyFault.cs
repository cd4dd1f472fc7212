namespace InConfidence.Policy;

/// <summary>Something that is wrong with a document.</summary>
/// <param name="Kind">
/// What sort: <c>unreadable</c>, <c>never-stands</c>, <c>disagreement</c>, <c>broken-promise</c>, <c>empty-promise</c>,
/// <c>unknown-opens</c>, <c>uncovered-clause</c>, <c>failed-example</c>, <c>no-date</c>, <c>dead-link</c>,
/// <c>garbled</c>, <c>cut</c> or <c>superseded</c>.
/// </param>
/// <param name="Clause">The clause in which it stands, or null.</param>
/// <param name="Message">One sentence that says what is wrong, for people.</param>
public sealed record PolicyFault(string Kind, string? Clause, string Message)
{
    /// <summary>A situation that shows it; null for a fault of the text.</summary>
    public Situation? Witness { get; init; }

    /// <summary>The name of the promise that does not hold; null for any other fault.</summary>
    public string? Promise { get; init; }

    /// <summary>The line of the document, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The letter of that line, from 1; 0 where the whole line is meant.</summary>
    public int Column { get; init; }
}
