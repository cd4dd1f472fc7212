using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Policy;

namespace InConfidence.Data.Policies;

/// <summary>What a document says to something, in its own words: shown where somebody is refused or barred who may know of it anyway.</summary>
/// <param name="Sentences">Why, as the rules that decide say it.</param>
/// <param name="Clauses">The clauses under which those rules stand, in the order of the document.</param>
public sealed record PolicySaying(IReadOnlyList<string> Sentences, IReadOnlyList<PolicyClause> Clauses)
{
    /// <summary>Somebody whom nothing bars from reading, in a session with both factors.</summary>
    private static readonly Situation Unbarred = Situation.Of(
        (Vocabulary.SessionSecondFactor, true), (Vocabulary.ReaderIsWriter, true), (Vocabulary.ReaderIsKeptOut, false),
        (Vocabulary.ReaderIsAlleged, false), (Vocabulary.ReaderIsFamilyOfAlleged, false), (Vocabulary.ReaderIsFamilyOfStudent, false));

    /// <summary>Why nothing is read with one factor.</summary>
    public static PolicySaying OfOneFactor(PolicyDocument policy) => Of(policy, Act.ReadRecord, Unbarred.With(Vocabulary.SessionSecondFactor, false));

    /// <summary>Why somebody does not read, of whom these facts hold.</summary>
    /// <param name="policy">The document that decides.</param>
    /// <param name="barring">Facts of a reader: is alleged, is kept out, is of a family.</param>
    public static PolicySaying OfBarred(PolicyDocument policy, params IEnumerable<Fact> barring) =>
        Of(policy, Act.ReadRecord, barring.Aggregate(Unbarred, (situation, fact) => situation.With(fact, true)));

    /// <summary>Who goes on with a draft, and how.</summary>
    public static PolicySaying OfOwnDraft(PolicyDocument policy) => Of(policy, Act.ReadOwnDraft, Unbarred.With(Vocabulary.ReaderEmployed, true));

    /// <summary>Who reads the file of a case.</summary>
    public static PolicySaying OfCaseFile(PolicyDocument policy) => Of(policy, Act.ReadCase, Unbarred
        .With(Vocabulary.ReaderReadsItsRecords, true).With(Vocabulary.ReaderIsShutOut, false).With(Vocabulary.Of(Role.SafeguardingLead), true));

    /// <summary>Why something was decided as it was.</summary>
    public static PolicySaying Of(PolicyDocument policy, DecisionDetails decision) => Of(policy, decision.Rules, decision.Reasons);

    internal static PolicySaying Of(PolicyDocument policy, IEnumerable<string> rules, IEnumerable<string> sentences) =>
        new([.. sentences.Distinct()], [.. policy.Prose?.Clauses.Where(clause => clause.Rules.Any(rule => rules.Contains(rule.Name))) ?? []]);

    private static PolicySaying Of(PolicyDocument policy, Act act, Situation situation)
    {
        var decision = policy.Decide(act, situation);
        return Of(policy, decision.Rules, decision.Reasons);
    }
}
