namespace InConfidence.Policy.Internal;

/// <summary>
/// What no document can take away: recording, and telling those who protect. It is code, so that no rule, error,
/// missing fact, lapsed training or duty that comes before can delay it.
/// </summary>
internal static class ProtectiveFloor
{
    public const string Id = "protective-floor";

    public static readonly IReadOnlyList<Recipient> Recipients =
    [
        Recipient.SafeguardingLead, Recipient.DeputyLead, Recipient.Police,
        Recipient.Ambulance, Recipient.SocialCare, Recipient.DesignatedOfficer,
    ];

    private static readonly IReadOnlyList<string> Clauses = ["P1", "L2", "R05", "R36"];

    private static readonly Obligation WriteDown =
        new("record-what-was-told", Due.After, "Write down what was told, to whom, when and why.");

    /// <summary>Everybody else whom a telling could reach, a bit each.</summary>
    private static readonly ulong Others = Enum.GetValues<Recipient>().Except(Recipients).Aggregate(0UL, (others, recipient) => others | 1UL << WhomTold.PlaceOf(recipient));

    private static readonly Condition TellsProtector =
        Simplification.JoinedAny(Recipients.Select(recipient => new Condition.Holds(Vocabulary.Of(recipient))));

    public static bool Holds(Act act, Situation situation) => act switch
    {
        Act.Tell => (WhomTold.Open(situation) & Others) == 0,
        // Somebody known not to work here writes elsewhere; a missing fact stops nobody.
        Act.WriteRecord => situation[Vocabulary.ReaderEmployed] != Knowledge.No,
        _ => false,
    };

    /// <summary>The same as a condition, for proofs.</summary>
    public static Condition Of(Act act) => act switch
    {
        Act.Tell => TellsProtector,
        Act.WriteRecord => new Condition.Not(new Condition.KnownNot(Vocabulary.ReaderEmployed)),
        _ => Simplification.Never,
    };

    /// <summary>Permitted, whatever the document says; what the document obliges falls due after.</summary>
    public static Decision Decide(Act act, Decision document)
    {
        var agrees = document.Outcome == Outcome.Permit;
        return new Decision(
            Outcome.Permit,
            agrees ? [Id, .. document.Rules] : [Id],
            agrees ? [.. Clauses.Union(document.Clauses)] : Clauses,
            agrees ? [Sentence(act), .. document.Reasons] : [Sentence(act)],
            [.. Own(act).Concat(document.Obligations).Select(AtLeastAfter).Distinct()],
            [],
            document.DocumentHash);
    }

    private static string Sentence(Act act) => act == Act.Tell
        ? "Telling those who protect is always permitted."
        : "Recording what was said or noticed is always permitted.";

    private static IEnumerable<Obligation> Own(Act act) => act == Act.Tell ? [WriteDown] : [];

    private static Obligation AtLeastAfter(Obligation obligation) =>
        obligation.Due == Due.Within ? obligation : obligation with { Due = Due.After };
}
