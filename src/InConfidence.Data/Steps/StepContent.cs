namespace InConfidence.Data.Steps;

/// <summary>What a step is, as it was required when it was raised. Sealed under the record's key.</summary>
/// <param name="Name">The requirement's name in the document.</param>
/// <param name="Who">Who must do it, by the name that the document uses.</param>
/// <param name="What">The name of the duty.</param>
/// <param name="By">By when, in the words of the document.</param>
/// <param name="Sentence">What must be done, for people.</param>
/// <param name="Clauses">The clauses that it carries out.</param>
/// <param name="DocumentHash">The document that required it.</param>
/// <param name="Referral">The referral of which it is, where it is of one: what is done with that answers it.</param>
/// <param name="Sharing">The telling whose rest is to be written, where it is that: writing it answers it.</param>
/// <param name="DecidedBy">Whoever took the decision, where it is to look at one again.</param>
/// <param name="IsSilence">The decision that is looked at again left the student untold.</param>
/// <param name="SecondTo">Whoever decided or asks, where it is the view of somebody else that is needed: anybody but them answers it.</param>
internal sealed record StepContent(
    string Name, string Who, string What, string By, string Sentence, IReadOnlyList<StepClause> Clauses, string DocumentHash, Guid? Referral = null,
    Guid? Sharing = null, Guid? SecondTo = null, Guid? DecidedBy = null, bool IsSilence = false);

/// <summary>A clause on which a step rests.</summary>
/// <param name="Id">Its identifier, such as R4.</param>
/// <param name="Title">Its heading, where the document has the clause; rules of law and guidance have none.</param>
public sealed record StepClause(string Id, string? Title);

/// <summary>What became of a step. Sealed under the record's key.</summary>
/// <param name="IsDone">It was done; otherwise the words say why not.</param>
/// <param name="Words">A note where it was done, the reason where not; as it was typed.</param>
/// <param name="ByTelling">Nobody had to do anything: the record itself told whom the step would have told.</param>
public sealed record StepAnswer(bool IsDone, string Words, bool ByTelling = false);
