using InConfidence.Counselling;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Counselling;

/// <summary>What a counsellor wrote. Sealed.</summary>
/// <param name="Words">As they were typed.</param>
internal sealed record NoteWords(string Words);

/// <summary>A note to be kept.</summary>
/// <param name="Id">What the page offered: pressing twice keeps one.</param>
/// <param name="Student">With whom it was spoken.</param>
/// <param name="Words">The note itself, which nobody else ever reads.</param>
/// <param name="Risk">What must be known to keep somebody alive, in words of its own; empty where there is nothing.</param>
/// <param name="AdultInvolved">Whether the risk comes from an adult whom the school answers for.</param>
public sealed record NewNote(NoteId Id, PersonId Student, string Words, string Risk, AdultInvolved AdultInvolved);

/// <summary>One line of a counsellor's own list.</summary>
public sealed record NoteLine(NoteId Id, PersonId Student, DateTimeOffset At, bool HasRisk);

/// <summary>A note as its counsellor reads it again.</summary>
public sealed record NoteView(NoteId Id, PersonId Student, DateTimeOffset At, string Words, string Risk);

/// <summary>What a counsellor wrote apart, as somebody reads it who has opened it because a life is at risk.</summary>
public sealed record RiskView(PersonId By, DateTimeOffset At, string Words);
