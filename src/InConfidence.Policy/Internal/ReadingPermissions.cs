using InConfidence.People;
using InConfidence.Records;
using static InConfidence.Policy.Internal.Say;
using static InConfidence.Policy.Vocabulary;

namespace InConfidence.Policy.Internal;

/// <summary>Who reads a record, unless a refusal shuts them out. Everybody else does not.</summary>
internal static class ReadingPermissions
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Permit("writer-rereads", ["P2", "D8"],
            All(Is(ReaderIsWriter), Is(ReaderEmployed)),
            "Whoever wrote it may read it again, as long as they work here."),

        Permit("lead-reads", ["L1", "R05", "R18"],
            All(
                Any(Is(Role.SafeguardingLead), Is(Role.DeputyLead)),
                Any(Is(RecordKind.Disclosure), Is(RecordKind.Concern)),
                Any(Is(AdultInvolved.Unknown), Is(AdultInvolved.No), Is(AdultInvolved.HostFamily))),
            "The safeguarding lead and deputies read what students say and what is noticed about them."),

        Permit("head-reads", ["L1", "R33"],
            All(
                Is(Role.Head),
                Any(
                    Is(AdultInvolved.AdultHere),
                    Is(AdultInvolved.SafeguardingTeam),
                    Is(AdultInvolved.Chair),
                    All(Is(RecordKind.ConcernAboutAdult), Not(Is(AdultInvolved.Head))))),
            "Concerns about an adult whom the school answers for go to the head."),

        Permit("chair-reads", ["L1", "R33"],
            All(Is(Role.Chair), Is(AdultInvolved.Head)),
            "Concerns about the head go to the chair or proprietor."),

        Permit("alerted-reads", ["L1", "R05", "R06", "R33"],
            All(
                Is(ReaderIsAlerted),
                Any(Is(Role.SafeguardingLead), Is(Role.DeputyLead), Is(Role.Head), Is(Role.Chair))),
            "It was sent to this person, as lead, deputy, head or chair."),
    ];

    private static Rule Permit(string id, IReadOnlyList<string> clauses, Condition when, string sentence) =>
        new(id, Act.ReadRecord, clauses, when, Outcome.Permit, sentence);
}
