using InConfidence.Cases;
using InConfidence.Data.Emergencies;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Data.Policies;

/// <summary>Whether a document may decide here: what stands against it, and what needs a reason.</summary>
/// <param name="Check">Everything that is wrong with the text itself, proved.</param>
/// <param name="Against">Sentences: why it cannot come into force, its own faults apart.</param>
/// <param name="GivenUp">Promises of the shipped policy that it does not keep and that a school may give up with a reason.</param>
public sealed record PolicyFitness(PolicyCheck Check, IReadOnlyList<string> Against, IReadOnlyList<PolicyFault> GivenUp)
{
    /// <summary>To whom a concern goes that the safeguarding team is passed by with.</summary>
    private static readonly (AdultInvolved Adult, Role Role)[] Reached =
    [
        (AdultInvolved.AdultHere, Role.Head), (AdultInvolved.SafeguardingTeam, Role.Head), (AdultInvolved.Head, Role.Chair), (AdultInvolved.Chair, Role.Head),
    ];

    /// <summary>Promises that no school may give up: a child could be hurt, or an adult's allegation reach whom it is about.</summary>
    public static IReadOnlyList<string> NeverGivenUp { get; } =
    [
        "danger-is-told", "protectors-are-never-refused", "protectors-need-no-asking", "never-promise-secrecy", "recording-is-never-refused",
        "forced-marriage-is-kept", "honour-is-kept", "two-lift", "barred-hear-nothing", "alleged-hears-no-words", "family-of-alleged-is-out",
        "head-never-hears-of-themselves", "sources-are-protected", "adult-is-private", "no-authority-no-word", "words-need-identity",
    ];

    /// <summary>Promises about what one may read are never given up either.</summary>
    private static readonly Act[] AboutReading = [Act.ReadRecord, Act.ReadCase, Act.ReadPart, Act.GrantPart, Act.ReadOpened, Act.ReadNotes, Act.ReadRisk];

    public bool MayComeIntoForce => !Check.IsTooLarge && Check.Faults.Count == 0 && Against.Count == 0;

    /// <summary>
    /// Looks at a document. A promise that protects is never given up, nor one about reading, and neither is what the product itself relies on:
    /// that whoever is told may read, that writers read what they wrote, and that a concern about an adult reaches somebody (R33).
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="asOf">The day by which the guidance that it cites may have been superseded (R71).</param>
    public static PolicyFitness Of(PolicyDocument document, DateOnly asOf)
    {
        var check = document.Check(GuidanceEdition.Shipped, asOf);
        var broken = document.PromisesNotKept(PolicyDocument.Shipped, out var isTooLarge);
        var kept = broken.Where(fault => NeverGivenUp.Contains(fault.Promise!) || AboutReading.Any(act => fault.Witness![Vocabulary.Of(act)] == Knowledge.Yes)).ToList();
        var against = kept.Select(fault => fault.Message).ToList();
        if (isTooLarge)
            against.Add("It is too large to prove whether it keeps the promises of the policy that is shipped.");
        against.AddRange(ReliedOn().Where(must => document.Decide(must.Act, must.Situation).Outcome != Outcome.Permit).Select(must => must.Sentence));
        if (EmergencyOpening.ReviewedBy(document) is null)
            against.Add("What somebody opens in an emergency must be looked at by a time that the policy says.");
        return new PolicyFitness(check, against, [.. broken.Except(kept)]);
    }

    private static IEnumerable<(string Sentence, Act Act, Situation Situation)> ReliedOn()
    {
        yield return ("Whoever works here must be able to record.", Act.WriteRecord, Situation.Of((Vocabulary.ReaderEmployed, true), (Vocabulary.SessionSecondFactor, false)));
        yield return ("A writer must be able to finish a draft in the session in which it was begun.", Act.ReadOwnDraft, Situation.Of(
            (Vocabulary.ReaderIsWriter, true), (Vocabulary.ReaderEmployed, true), (Vocabulary.SessionSecondFactor, false), (Vocabulary.SessionStartedThisDraft, true)));
        yield return ("Whoever answers for every record of a case must be able to read it.", Act.ReadCase, OfCase(Role.SafeguardingLead).With(Vocabulary.ReaderReadsItsRecords, true));
        yield return ("Whoever was told what to do must be able to read it.", Act.ReadPart, OfCase(Role.Staff).With(Vocabulary.ReaderIsGranted, true).With(Vocabulary.Of(CasePart.CareInstruction), true));
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            yield return ("A writer must be able to read what they wrote.", Act.ReadRecord, Reading(kind, AdultInvolved.No, Role.Staff).With(Vocabulary.ReaderIsWriter, true));
            if (kind != RecordKind.ConcernAboutAdult)
                yield return ("The safeguarding lead must be able to read what is about no adult here.", Act.ReadRecord, Reading(kind, AdultInvolved.No, Role.SafeguardingLead));
            foreach (var (adult, role) in Reached)
            {
                yield return ("Whoever is told of a record must be able to read it (R33).", Act.ReadRecord, Reading(kind, adult, role).With(Vocabulary.ReaderIsAlerted, true));
                yield return ("A concern about an adult must reach the head, or the chair where it is about the head (R33).", Act.Tell, FirstTold.Of(kind, adult, role));
            }
        }
    }

    private static Situation OfCase(Role role) => Enum.GetValues<Role>().Aggregate(
        Situation.Of(
            (Vocabulary.ReaderEmployed, true), (Vocabulary.SessionSecondFactor, true), (Vocabulary.ReaderIsShutOut, false), (Vocabulary.ReaderIsFamilyOfStudent, false),
            (Vocabulary.ReaderIsGranted, false), (Vocabulary.ReaderIsOnDutyThere, false), (Vocabulary.ReaderReadsItsRecords, false)),
        (known, one) => known.With(Vocabulary.Of(one), one == role));

    private static Situation Reading(RecordKind kind, AdultInvolved adult, Role role)
    {
        var situation = Situation.Of(
            (Vocabulary.ReaderEmployed, true), (Vocabulary.SessionSecondFactor, true), (Vocabulary.ReaderIsWriter, false), (Vocabulary.ReaderIsAlerted, false),
            (Vocabulary.ReaderIsAlleged, false), (Vocabulary.ReaderIsKeptOut, false), (Vocabulary.ReaderIsFamilyOfAlleged, false), (Vocabulary.ReaderIsFamilyOfStudent, false));
        situation = Enum.GetValues<Role>().Aggregate(situation, (known, one) => known.With(Vocabulary.Of(one), one == role));
        return situation.With(Vocabulary.Of(kind), true).With(Vocabulary.Of(adult), true);
    }
}
