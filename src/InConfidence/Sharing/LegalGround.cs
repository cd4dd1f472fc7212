namespace InConfidence.Sharing;

/// <summary>On what in law a telling rests, and how it was tested (R38, R42, R43).</summary>
/// <param name="Basis">Why it may be told at all.</param>
/// <param name="Condition">Why what is more sensitive may.</param>
/// <param name="HasPolicyDocument">Whether the school has the policy document that the condition needs; null where it needs none.</param>
/// <param name="Missing">The test words that do not hold.</param>
/// <param name="MissingWords">Why it is told all the same, as it was typed; empty where all hold.</param>
public sealed record LegalGround(LawfulBasis Basis, SpecialCondition Condition, bool? HasPolicyDocument, IReadOnlyList<TestWord> Missing, string MissingWords);
