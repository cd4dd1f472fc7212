using InConfidence.Policy.Internal;

namespace InConfidence.Policy;

/// <summary>
/// A policy: rules for each act, and the answers that follow. Immutable; safe to share between threads.
/// </summary>
public sealed class PolicyDocument
{
    private readonly Dictionary<Act, RulesOfAct> acts;

    internal PolicyDocument(IReadOnlyList<Rule> rules)
    {
        Faults.ThrowIfAny(rules);
        acts = Enum.GetValues<Act>().ToDictionary(act => act, act => new RulesOfAct(act, rules));
        Hash = Canonical.Hash(rules);
    }

    /// <summary>The policy with which a school begins.</summary>
    public static PolicyDocument Shipped { get; } = new(ShippedRules.All);

    /// <summary>64 hexadecimal digits of SHA-256 over every rule: equal only for documents that say the same.</summary>
    public string Hash { get; }

    /// <summary>The answer to whether an act may be done.</summary>
    /// <remarks>
    /// Unknown facts are completed in every possible way. An act of telling gets the answer on which every completion
    /// agrees, otherwise <see cref="Outcome.Ask"/>; an act of reading is permitted only if every completion permits.
    /// The protective floor stands above the document.
    /// </remarks>
    /// <param name="act">The act.</param>
    /// <param name="situation">What is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The act is none.</exception>
    public Decision Decide(Act act, Situation situation)
    {
        var rules = Of(act);
        return ProtectiveFloor.Holds(act, situation)
            ? ProtectiveFloor.Decide(rules, situation, Hash)
            : Deciding.Decide(rules, situation, Hash);
    }

    /// <summary>
    /// The condition under which an act of reading is permitted, over stored, derived and asker facts: "the records
    /// this person may read", before anything is known of the person.
    /// </summary>
    /// <param name="act">An act of reading.</param>
    /// <exception cref="ArgumentException">The act is not one of reading.</exception>
    public Condition ReadFilter(Act act) => Of(act) is { IsReading: true } rules
        ? rules.Permits
        : throw new ArgumentException("Only an act of reading has a filter.", nameof(act));

    /// <summary>
    /// The same condition for one asker, over stored and derived facts only, to be rendered into a query. An asker
    /// fact that is unknown must permit either way.
    /// </summary>
    /// <param name="act">An act of reading.</param>
    /// <param name="asker">What is known of the reader and their session; other facts in it are used too.</param>
    /// <exception cref="ArgumentException">The act is not one of reading.</exception>
    public Condition ReadFilter(Act act, Situation asker)
    {
        // "Known not" of a column is "not", since a query never finds it unknown; of the asker it must really be known.
        var filter = Simplification.Fixed(ReadFilter(act), asker, fact => fact.Kind == FactKind.Asker).Given(asker);
        foreach (var fact in filter.Facts.Where(fact => fact.Kind == FactKind.Asker))
            filter = Simplification.Either(filter, fact);
        return filter;
    }

    private RulesOfAct Of(Act act) => acts.TryGetValue(act, out var rules)
        ? rules
        : throw new ArgumentOutOfRangeException(nameof(act), act, "There is no such act.");
}
