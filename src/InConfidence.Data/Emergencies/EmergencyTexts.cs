namespace InConfidence.Data.Emergencies;

/// <summary>Why somebody opened what is known of a student. Sealed.</summary>
/// <param name="Words">As they were typed.</param>
/// <param name="DocumentHash">The policy that let them.</param>
public sealed record OpeningReason(string Words, string DocumentHash);

/// <summary>What was made of an opening. Sealed.</summary>
/// <param name="IsJustified">Whether it was right.</param>
/// <param name="Words">Why, as it was typed.</param>
/// <param name="StudentIsTold">Whether the student is told that it was opened, by whom, and why.</param>
public sealed record OpeningReview(bool IsJustified, string Words, bool StudentIsTold);
