using System.Diagnostics.CodeAnalysis;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Internal.Analysis;
using InConfidence.Policy.Internal.Answering;
using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Internal.Language;

namespace InConfidence.Policy;

/// <summary>
/// A policy: rules for each act, and the answers that follow. Immutable; safe to share between threads.
/// </summary>
public sealed class PolicyDocument
{
    private readonly CompiledPolicy compiled;
    private readonly QuickAnswers answers;
    private readonly Dictionary<Act, Condition> readFilters;
    private readonly Dictionary<Act, Condition> spared;
    private readonly AskersFilters permitted = new();
    private readonly AskersFilters refused = new();
    private readonly Lazy<IReadOnlyDictionary<string, string>> studentWords;
    private readonly Lazy<IReadOnlyDictionary<string, string>> parentWords;
    private readonly Lazy<PolicyProse?> prose;

    internal PolicyDocument(IReadOnlyList<Rule> rules)
        : this(rules, null)
    {
    }

    /// <param name="rules">The rules.</param>
    /// <param name="statements">The text of which they are, if they are of one.</param>
    /// <param name="forWhole">What is worth spending on one diagram for each answer, before answers are searched instead.</param>
    internal PolicyDocument(IReadOnlyList<Rule> rules, Statements? statements, long forWhole = Budget.ForWhole)
    {
        Faults.ThrowIfAny(rules);
        ForWhole = forWhole;
        Rules = rules;
        Statements = statements;
        prose = new(() => statements is null ? null : ProseReading.Of(statements));
        studentWords = new(() => statements is null ? new Dictionary<string, string>() : PlainWords.In(statements.Source, PlainWords.ForStudents));
        parentWords = new(() => statements is null ? new Dictionary<string, string>() : PlainWords.In(statements.Source, PlainWords.ForParents));
        compiled = CompiledPolicy.Of(rules, [.. Requirements.Select(requirement => Simplification.Negated(requirement.When))], forWhole);
        readFilters = Enum.GetValues<Act>().Where(RulesOfAct.IsReadingAct)
            .ToDictionary(act => act, act => RulesOfAct.Permits(rules.Where(rule => rule.Act == act)));
        spared = Enum.GetValues<Act>().Where(RulesOfAct.IsReadingAct)
            .ToDictionary(act => act, act => RulesOfAct.Spares(rules.Where(rule => rule.Act == act)));
        Hash = Canonical.Hash(rules, Requirements);
        answers = new QuickAnswers(compiled, Hash);
    }

    /// <summary>The policy with which a school begins: <c>policies/confidentiality/en.md</c>.</summary>
    public static PolicyDocument Shipped => ShippedDocument.Read.Value;

    /// <summary>64 hexadecimal digits of SHA-256 over every rule and requirement: equal only for documents that say the same.</summary>
    public string Hash { get; }

    /// <summary>The document as people read it; null for rules that were not read from a text.</summary>
    public PolicyProse? Prose => prose.Value;

    internal IReadOnlyList<Rule> Rules { get; }

    internal Statements? Statements { get; }

    internal long ForWhole { get; }

    internal IReadOnlyList<RaisedWhen> Requirements => Statements?.Requirements ?? [];

    /// <summary>Reads a policy written in Markdown, in time and memory bounded by its size.</summary>
    /// <param name="text">The text; <c>docs/policy-language.md</c> says how it is written.</param>
    /// <param name="document">The policy, where the text is one.</param>
    /// <param name="faults">Otherwise every place that cannot be read, in order, each with its line and column.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out PolicyDocument? document, out IReadOnlyList<PolicyFault> faults)
    {
        (var statements, faults) = DocumentReader.Read(text);
        document = null;
        if (statements is null)
            return false;
        try
        {
            document = new PolicyDocument(statements.Rules, statements);
        }
        catch (TooLargeException)
        {
            faults = [new PolicyFault("too-large", null, "the document is too large to prove: split it, or let its rules speak of fewer facts") { Line = 1, Column = 1 }];
        }
        return document is not null;
    }

    /// <summary>The answer to whether an act may be done.</summary>
    /// <remarks>
    /// Unknown facts are completed in every possible way. An act of telling gets the answer on which every completion
    /// agrees, otherwise <see cref="Outcome.Ask"/>; an act of reading is permitted only if every completion permits.
    /// The protective floor stands above the document. What was decided before is given again: it is the same object, and no memory is used.
    /// </remarks>
    /// <param name="act">The act.</param>
    /// <param name="situation">What is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The act is none.</exception>
    public Decision Decide(Act act, Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return answers.Of(act, situation);
    }

    /// <summary>The outcome of <see cref="Decide"/> alone, many times faster where it hangs on what is unknown.</summary>
    /// <param name="act">The act.</param>
    /// <param name="situation">What is known.</param>
    public Outcome OutcomeOf(Act act, Situation situation) => Explaining.OutcomeOf(compiled, act, situation);

    /// <summary>What the document says to students about a clause, on one line; null where it says nothing to them.</summary>
    /// <param name="clause">The identifier of a clause, such as <c>R4</c>.</param>
    public string? WordsForStudents(string clause) => studentWords.Value.GetValueOrDefault(clause);

    /// <summary>What the document says to parents about a clause, on one line; null where it says nothing to them.</summary>
    /// <param name="clause">The identifier of a clause, such as <c>R4</c>.</param>
    public string? WordsForParents(string clause) => parentWords.Value.GetValueOrDefault(clause);

    /// <summary>The same from diagrams alone, slowly.</summary>
    internal Decision DecideExactly(Act act, Situation situation) => Deciding.WithFloor(compiled, act, situation, Hash);

    /// <summary>The answer with what else a person wants to know: the most that may be told, what is required, and what would change it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="situation">What is known.</param>
    public Explanation Explain(Act act, Situation situation) => Explaining.Of(this, compiled, act, situation.With(Vocabulary.Of(act), true));

    /// <summary>What of an explanation an example asks about; the rest is not worked out.</summary>
    internal Explanation ExplainFor(Example example, Act act, Budget within)
    {
        var decision = Deciding.ForExample(compiled, act, example.Given, Hash, within);
        return new Explanation(
            decision,
            example.Most is null ? [] : Explaining.MostThatMay(compiled, act, example.Given, decision.Outcome),
            example.Requirements.Count == 0 ? [] : Explaining.Raised(this, compiled, example.Given),
            []);
    }

    /// <summary>Everything that is wrong with the document, proved over every situation.</summary>
    /// <param name="guidance">The editions of guidance that the document may cite; none is checked if there are none.</param>
    /// <param name="asOf">The day by which guidance may have been superseded; an earlier one than the document's date, or none, is that date.</param>
    public PolicyCheck Check(IReadOnlyList<GuidanceEdition> guidance, DateOnly? asOf = null) => Checking.Of(this, guidance, asOf);

    /// <summary>The promises of another document that do not hold in this one, each with a situation that shows it.</summary>
    /// <param name="other">The document that made the promises.</param>
    /// <param name="isTooLarge">Whether it was too large to prove: then there is no answer.</param>
    public IReadOnlyList<PolicyFault> PromisesNotKept(PolicyDocument other, out bool isTooLarge) => Checking.NotKept(this, other, out isTooLarge);

    /// <summary>The situations in which another document answers otherwise, as classes that together hold each of them.</summary>
    /// <param name="newer">The other document.</param>
    public PolicyDifference DifferenceTo(PolicyDocument newer) => Comparing.Of(this, newer);

    /// <summary>
    /// The condition under which an act of reading is permitted, over stored, derived and asker facts: "the records
    /// this person may read", before anything is known of the person.
    /// </summary>
    /// <param name="act">An act of reading.</param>
    /// <exception cref="ArgumentException">The act is not one of reading.</exception>
    public Condition ReadFilter(Act act) => readFilters.TryGetValue(act, out var permits)
        ? permits
        : throw new ArgumentException("Only an act of reading has a filter.", nameof(act));

    /// <summary>
    /// The same condition for one asker, over stored and derived facts only, to be rendered into a query. An asker
    /// fact that is unknown must permit either way.
    /// </summary>
    /// <param name="act">An act of reading.</param>
    /// <param name="asker">What is known of the reader and their session; other facts in it are used too.</param>
    /// <exception cref="ArgumentException">The act is not one of reading.</exception>
    public Condition ReadFilter(Act act, Situation asker) => permitted.Of(act, asker, ReadFilter(act));

    /// <summary>
    /// The condition under which a rule refuses one asker an act of reading outright, above whatever permits it: "the records
    /// from which this person is shut out". An asker fact that is unknown shuts out where it may.
    /// </summary>
    /// <param name="act">An act of reading.</param>
    /// <param name="asker">What is known of the reader and their session; other facts in it are used too.</param>
    /// <exception cref="ArgumentException">The act is not one of reading.</exception>
    public Condition RefusalFilter(Act act, Situation asker) => spared.TryGetValue(act, out var spares)
        ? Simplification.Negated(refused.Of(act, asker, spares))
        : throw new ArgumentException("Only an act of reading has a filter.", nameof(act));
}
