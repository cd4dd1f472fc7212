using InConfidence.Records;

namespace InConfidence.Data.Advising;

/// <summary>What somebody is unsure about. Sealed.</summary>
/// <param name="Words">As they were typed.</param>
/// <param name="About">Whose office it is about, so that it goes past them; unknown where nobody said.</param>
/// <param name="Pasted">Something of it was pasted or dictated.</param>
public sealed record AdviceQuestion(string Words, AdultInvolved About = AdultInvolved.Unknown, bool Pasted = false);

/// <summary>What was advised. Sealed.</summary>
/// <param name="Words">As they were typed.</param>
public sealed record AdviceAnswer(string Words);

/// <summary>What became of the advice. Sealed.</summary>
/// <param name="IsFollowed">Whether it was followed.</param>
/// <param name="Words">A note where it was, the reason where not; as it was typed.</param>
public sealed record AdviceFollowed(bool IsFollowed, string Words);
