using CsCheck;
using InConfidence.People;
using InConfidence.Policy.Internal;
using InConfidence.Records;

namespace InConfidence.Policy.Tests.Naive;

/// <summary>Random conditions, situations and documents.</summary>
internal static class AnyPolicy
{
    /// <summary>Few enough that rules meet, with one variable among them.</summary>
    public static readonly IReadOnlyList<Fact> Facts =
    [
        Vocabulary.ReaderIsWriter, Vocabulary.ReaderIsAlerted, Vocabulary.SessionSecondFactor, Vocabulary.Of(Role.Head),
        .. Enum.GetValues<RecordKind>().Select(Vocabulary.Of),
    ];

    public static readonly Gen<Condition> Condition = Gen.Recursive<Condition>((depth, inner) => depth > 2
        ? Leaf
        : Gen.OneOf(
            Leaf,
            inner.Select(term => (Condition)new Condition.Not(term)),
            inner.Array[0, 3].Select(terms => (Condition)new Condition.All(terms)),
            inner.Array[0, 3].Select(terms => (Condition)new Condition.Any(terms))));

    public static readonly Gen<Situation> Situation = SituationOver(Facts, unknowns: true);

    private static Gen<Condition> Leaf => Gen.Frequency(
        (8, Gen.OneOf(Facts.ToArray()).Select(fact => (Condition)new Condition.Holds(fact))),
        (2, Gen.OneOf(Facts.ToArray()).Select(fact => (Condition)new Condition.KnownNot(fact))),
        (1, Gen.Bool.Select(value => (Condition)new Condition.Constant(value))));

    /// <summary>Every fact, or every variable as one, known or (where allowed) not.</summary>
    public static Gen<Situation> SituationOver(IEnumerable<Fact> facts, bool unknowns)
    {
        var groups = facts.GroupBy(fact => fact.Variable ?? fact.Name).Select(group => group.First()).ToList();
        return Gen.Int[0, 1_000_000].Array[groups.Count].Select(picks =>
            groups.Zip(picks).Aggregate(Policy.Situation.Empty, (situation, pair) => Picked(situation, pair.First, pair.Second, unknowns)));
    }

    /// <summary>Up to six rules of one act; a rule may be an exception to rules before it.</summary>
    public static Gen<Rule[]> Rules(Act act, params Outcome[] effects) =>
        Gen.Select(Condition, Gen.OneOf(effects), Gen.Int[0, 63], Gen.Int[0, 3]).Array[0, 6].Select(drawn =>
            drawn.Select((rule, index) => new Rule($"rule-{index}", act, ["P1"], rule.Item1, rule.Item2, $"Sentence {index}.")
            {
                ExceptionTo = rule.Item4 == 0
                    ? [.. Enumerable.Range(0, index).Where(before => (rule.Item3 & (1 << before)) != 0).Select(before => $"rule-{before}")]
                    : [],
            }).ToArray());

    private static Situation Picked(Situation situation, Fact fact, int pick, bool unknowns)
    {
        if (fact.Variable is null)
            return situation.With(fact, (Knowledge)(unknowns ? pick % 3 : 1 + (pick % 2)));
        var members = fact.Siblings.Append(fact).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        var member = members[pick % members.Count];
        return (unknowns ? pick / 100 % 4 : 0) switch
        {
            0 => situation.With(member, true),
            1 => situation.With(member, false),
            _ => situation,
        };
    }
}
