using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Policy;

namespace InConfidence.Data.Records;

/// <summary>The policy's rules for recording, and for going on with one's own draft.</summary>
internal static class DraftRule
{
    /// <summary>"May this writer go on with this draft in this session?"</summary>
    public static DecisionDetails Resume(Reader reader, DraftRow draft) => Decide(reader, Act.ReadOwnDraft, AboutWriter(reader, draft, reader.Session.HasSecondFactor));

    /// <summary>Whether the second factor is all that is missing.</summary>
    public static bool WantsSecondFactor(Reader reader, DraftRow draft) =>
        !reader.Session.HasSecondFactor && Permits(Decide(reader, Act.ReadOwnDraft, AboutWriter(reader, draft, secondFactor: true)));

    /// <summary>"May this person record?" Kept with the start of the draft.</summary>
    public static DecisionDetails Write(Reader reader) =>
        Decide(reader, Act.WriteRecord, Situation.Of((Vocabulary.ReaderEmployed, reader.IsEmployed), (Vocabulary.SessionSecondFactor, reader.Session.HasSecondFactor)));

    public static bool Permits(DecisionDetails decision) => decision.Outcome == nameof(Outcome.Permit);

    private static Situation AboutWriter(Reader reader, DraftRow draft, bool secondFactor) => Situation.Of(
        (Vocabulary.ReaderIsWriter, draft.Writer == reader.Id),
        (Vocabulary.ReaderEmployed, reader.IsEmployed),
        (Vocabulary.SessionSecondFactor, secondFactor),
        (Vocabulary.SessionStartedThisDraft, draft.Session == reader.Session.Id));

    private static DecisionDetails Decide(Reader reader, Act act, Situation situation) =>
        DecisionDetails.Of(act == Act.ReadOwnDraft ? "resume" : "record", situation, reader.Policy.Decide(act, situation));
}
