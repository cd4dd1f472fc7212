using System.Globalization;
using System.Text;
using CsCheck;
using InConfidence.Policy.Internal;
using InConfidence.Records;

namespace InConfidence.Policy.Tests.Naive;

/// <summary>Random documents as text, with what they were made of.</summary>
internal static class WrittenPolicy
{
    /// <summary>Few enough that every situation can be tried.</summary>
    public static readonly IReadOnlyList<Fact> Facts =
    [
        Vocabulary.ReaderIsWriter, Vocabulary.ReaderIsAlerted, Vocabulary.SessionSecondFactor,
        .. Enum.GetValues<RecordKind>().Select(Vocabulary.Of),
    ];

    public static Gen<Condition> Condition(bool withKnownNot) => Gen.Recursive<Condition>((depth, inner) => depth > 1
        ? Leaf(withKnownNot)
        : Gen.OneOf(
            Leaf(withKnownNot),
            inner.Select(term => (Condition)new Policy.Condition.Not(term)),
            inner.Array[2, 3].Select(terms => (Condition)new Policy.Condition.All(terms)),
            inner.Array[2, 3].Select(terms => (Condition)new Policy.Condition.Any(terms))));

    public static Gen<Rule[]> Rules(bool withKnownNot) =>
        Gen.Select(Condition(withKnownNot), Gen.Enum<Outcome>(), Gen.Int[0, 63], Gen.Int[0, 3]).Array[0, 5].Select(drawn =>
            drawn.Select((rule, index) => new Rule($"rule-{index}", Act.Message, ["P1"], rule.Item1, rule.Item2, $"Sentence {index}.")
            {
                ExceptionTo = rule.Item4 == 0
                    ? [.. Enumerable.Range(0, index).Where(before => (rule.Item3 & (1 << before)) != 0).Select(before => $"rule-{before}")]
                    : [],
            }).ToArray());

    /// <summary>Every situation over the few facts: each known to be so, not so, or unknown; of a variable, every set of values that may be left.</summary>
    public static IReadOnlyList<Situation> Situations()
    {
        IEnumerable<Situation> all = [Situation.Empty];
        foreach (var fact in Facts.Where(fact => fact.Variable is null))
            all = [.. all.SelectMany(situation => Enum.GetValues<Knowledge>().Select(knowledge => situation.With(fact, knowledge)))];
        var members = Facts.Where(fact => fact.Variable is not null).ToList();
        return [.. all.SelectMany(situation => Enumerable.Range(1, (1 << members.Count) - 1)
            .Select(left => members.Where((_, index) => (left >> index & 1) == 0).Aggregate(situation, (some, gone) => some.With(gone, false))))];
    }

    public static string Text(IEnumerable<Rule> rules, string more = "")
    {
        var text = new StringBuilder("# Policy\n\n```policy\npolicy \"Test\" dated 2026-09-01 review by 2027-09-01\n```\n\n## P1 Paramount\n\n```policy\n");
        foreach (var rule in rules)
        {
            var except = rule.ExceptionTo.Count == 0 ? string.Empty : $" is an exception to {string.Join(", ", rule.ExceptionTo)}";
            text.Append(CultureInfo.InvariantCulture, $"rule {rule.Id}{except}\n  when act is {Vocabulary.Of(rule.Act).Name[4..]} and ({Say(rule.When)})\n  {rule.Effect} \"{rule.Sentence}\"\n");
        }
        return text.Append(more).Append("\n```\n").ToString();
    }

    public static string Say(Condition condition) => condition switch
    {
        Policy.Condition.Holds holds => holds.Fact.Phrase,
        Policy.Condition.KnownNot knownNot => KnownNot(knownNot.Fact),
        Policy.Condition.Not not => $"not ({Say(not.Term)})",
        Policy.Condition.All all => $"({string.Join(" and ", all.Terms.Select(Say))})",
        Policy.Condition.Any any => $"({string.Join(" or ", any.Terms.Select(Say))})",
        _ => throw new InvalidOperationException(),
    };

    private static string KnownNot(Fact fact)
    {
        var words = fact.Phrase.Split(' ');
        return $"{words[0]} is known not to {(words[1] switch { "is" => "be", "has" => "have", _ => "include" })} {words[2]}";
    }

    private static Gen<Condition> Leaf(bool withKnownNot) => Gen.Frequency(
        (withKnownNot ? 3 : 1, Gen.OneOf(Facts.ToArray()).Select(fact => (Condition)new Policy.Condition.Holds(fact))),
        (withKnownNot ? 1 : 0, Gen.OneOf(Facts.ToArray()).Select(fact => (Condition)new Policy.Condition.KnownNot(fact))));
}
