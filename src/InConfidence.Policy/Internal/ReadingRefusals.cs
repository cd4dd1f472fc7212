using InConfidence.People;
using InConfidence.Records;
using static InConfidence.Policy.Internal.Say;
using static InConfidence.Policy.Vocabulary;

namespace InConfidence.Policy.Internal;

/// <summary>Who is shut out of a record, above every role.</summary>
internal static class ReadingRefusals
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Refuse("alleged-never-reads", ["R21", "R33"], Is(ReaderIsAlleged),
            "The person alleged never reads it."),

        Refuse("kept-out-never-reads", ["L1", "D12", "R18"], Is(ReaderIsKeptOut),
            "The writer named this person as somebody who must not see it."),

        Refuse("family-of-alleged-never-reads", ["R21", "R33"], Is(ReaderIsFamilyOfAlleged),
            "The family and household of the person alleged never read it."),

        Refuse("family-of-student-never-reads", ["R2", "R18", "R48"], Is(ReaderIsFamilyOfStudent),
            "Somebody who works here does not read about their own child, relative or household."),

        Refuse("own-office-never-reads", ["R21", "R33"],
            All(
                Any(
                    All(Is(AdultInvolved.Head), Is(Role.Head)),
                    All(Is(AdultInvolved.Chair), Is(Role.Chair)),
                    All(Is(AdultInvolved.SafeguardingTeam), Any(Is(Role.SafeguardingLead), Is(Role.DeputyLead)))),
                Not(Is(ReaderIsWriter))),
            "Whoever holds the office that the record is about does not read it, named or not."),

        Refuse("second-factor-first", ["R18", "R19"], Not(Is(SessionSecondFactor)),
            "Reading needs a second factor in this session."),
    ];

    private static Rule Refuse(string id, IReadOnlyList<string> clauses, Condition when, string sentence) =>
        new(id, Act.ReadRecord, clauses, when, Outcome.Refuse, sentence) { Always = true };
}
