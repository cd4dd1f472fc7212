namespace InConfidence.Policy;

/// <summary>An answer of the policy, with everything that led to it. Stored with its situation, so that a later document can be held against it.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Rules">The rules that decided, by id; empty where no rule stands.</param>
/// <param name="Clauses">The clauses of the policy on which the answer rests, such as P2, D13, R21.</param>
/// <param name="Reasons">Why, in sentences for people.</param>
/// <param name="Obligations">What must be done; of every rule that stands.</param>
/// <param name="FindOut">The unknown facts that would settle it, most telling first: the name of a fact or of a variable.</param>
/// <param name="DocumentHash">The document that answered: 64 hexadecimal digits of SHA-256.</param>
public sealed record Decision(
    Outcome Outcome,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<Obligation> Obligations,
    IReadOnlyList<string> FindOut,
    string DocumentHash)
{
    /// <summary>Where the answer is to ask, whom: <c>safeguarding-lead</c>, or whoever stands in where the matter concerns them. Otherwise null.</summary>
    public string? AskWhom { get; init; }

    /// <summary>Whether it may be done.</summary>
    public bool IsPermitted => Outcome == Outcome.Permit;
}
