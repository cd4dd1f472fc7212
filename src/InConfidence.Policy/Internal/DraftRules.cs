using static InConfidence.Policy.Internal.Say;
using static InConfidence.Policy.Vocabulary;

namespace InConfidence.Policy.Internal;

/// <summary>Who goes on writing a draft. Nobody is shut out of writing by what they write.</summary>
internal static class DraftRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("writer-resumes", Act.ReadOwnDraft, ["P1", "D8", "R18"],
            All(Is(ReaderIsWriter), Is(ReaderEmployed), Any(Is(SessionSecondFactor), Is(SessionStartedThisDraft))),
            Outcome.Permit,
            "Whoever writes it goes on writing: in the session in which they began, or with a second factor."),
    ];
}
