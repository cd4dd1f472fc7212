using InConfidence.Records;
using static InConfidence.Policy.Internal.Say;

namespace InConfidence.Policy.Internal;

/// <summary>Who may be told about an adult. All other telling, the protective floor aside, is still asked about (D13).</summary>
internal static class TellingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("about-an-adult-to-the-head", Act.Tell, ["L1", "R33"],
            All(
                Is(Recipient.Head),
                Any(
                    Is(AdultInvolved.AdultHere),
                    Is(AdultInvolved.SafeguardingTeam),
                    Is(AdultInvolved.Chair),
                    All(Is(RecordKind.ConcernAboutAdult), Not(Is(AdultInvolved.Head))))),
            Outcome.Permit,
            "Concerns about an adult whom the school answers for go to the head."),

        new("about-the-head-to-the-chair", Act.Tell, ["L1", "R33"],
            All(Is(Recipient.Chair), Is(AdultInvolved.Head)),
            Outcome.Permit,
            "Concerns about the head go to the chair or proprietor."),

        new("about-the-head-not-to-the-head", Act.Tell, ["R21", "R33"],
            All(Is(Recipient.Head), Is(AdultInvolved.Head)),
            Outcome.Refuse,
            "A concern about the head does not go to the head."),

        new("about-the-chair-not-to-the-chair", Act.Tell, ["R21", "R33"],
            All(Is(Recipient.Chair), Is(AdultInvolved.Chair)),
            Outcome.Refuse,
            "A concern about the chair does not go to the chair."),
    ];
}
