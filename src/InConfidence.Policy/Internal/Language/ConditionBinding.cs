using System.Collections.Frozen;

namespace InConfidence.Policy.Internal.Language;

/// <summary>Looks up the facts of which a condition speaks.</summary>
internal static class ConditionBinding
{
    private static readonly FrozenDictionary<string, Fact> Phrases = Vocabulary.All.ToFrozenDictionary(fact => fact.Phrase, StringComparer.OrdinalIgnoreCase);

    private static readonly ILookup<string, string> Complements = Vocabulary.All
        .Select(fact => Split(fact.Phrase))
        .ToLookup(parts => $"{parts.Subject} {parts.Verb}", parts => parts.Complement, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Subjects = [.. Vocabulary.All.Select(fact => Split(fact.Phrase).Subject).Distinct(StringComparer.Ordinal)];

    private static readonly Fact[] Rest = [.. Vocabulary.All.Where(fact => fact.Kind == FactKind.Sealed && fact.Variable is null)];

    /// <exception cref="MisreadException">A word is no fact.</exception>
    public static Condition Of(Said said) => said switch
    {
        Said.Test test => OfTest(test),
        Said.Not not => Simplification.Negated(Of(not.Term)),
        Said.All all => Simplification.JoinedAll(all.Terms.Select(Of)),
        Said.Any any => Simplification.JoinedAny(any.Terms.Select(Of)),
        _ => throw new InvalidOperationException("A condition of no known case."),
    };

    /// <summary>
    /// The facts of an example: tests joined by "and", each so or not so. Where "only" these are given, every fact about the question that
    /// stands alone or in a set, and is not given, is not so.
    /// </summary>
    /// <exception cref="MisreadException">A word is no fact, or it is more than facts.</exception>
    public static Situation SituationOf(Statement.SaidExample example)
    {
        var situation = Situation.Empty;
        foreach (var test in example.Given is Said.All all ? all.Terms : [example.Given])
        {
            if (test is not Said.Test { Values.Count: 1 } single)
                throw new MisreadException(example.Name.Line, example.Name.Column, $"the example \"{example.Name.Text}\" gives facts joined by `and`, each so or not so");
            situation = situation.With(Find(single, single.Values[0]), single.Polarity == Polarity.So);
        }
        return example.IsOnly ? Rest.Aggregate(situation, (so, fact) => so[fact] == Knowledge.Unknown ? so.With(fact, false) : so) : situation;
    }

    private static Condition OfTest(Said.Test test)
    {
        var facts = test.Values.Select(value => Find(test, value));
        return test.Polarity switch
        {
            Polarity.So => Simplification.JoinedAny(facts.Select(fact => new Condition.Holds(fact))),
            Polarity.Not => Simplification.JoinedAll(facts.Select(fact => Simplification.Negated(new Condition.Holds(fact)))),
            _ => Simplification.JoinedAll(facts.Select(fact => new Condition.KnownNot(fact))),
        };
    }

    private static Fact Find(Said.Test test, Named value)
    {
        if (Phrases.TryGetValue($"{test.Subject.Text} {test.Verb} {value.Text}", out var fact))
            return fact;
        if (Complements[$"{test.Subject.Text} {test.Verb}"].ToList() is { Count: > 0 } values)
            throw new MisreadException(value.Line, value.Column, $"`{test.Subject.Text} {test.Verb} {value.Text}` is no fact{Nearest.Hint(value.Text, values)}");
        if (Nearest.To(test.Subject.Text, Subjects) is { } subject && !subject.Equals(test.Subject.Text, StringComparison.OrdinalIgnoreCase))
            throw new MisreadException(test.Subject.Line, test.Subject.Column, $"`{test.Subject.Text}` is nothing a rule can speak of; did you mean `{subject}`?");
        throw new MisreadException(
            test.Subject.Line, test.Subject.Column,
            $"`{test.Subject.Text} {test.Verb} {value.Text}` is no fact{OtherVerb(test.Subject.Text, value.Text)}");
    }

    private static string OtherVerb(string subject, string complement) =>
        Phrases.Keys.FirstOrDefault(phrase => Split(phrase) is var parts && parts.Subject == subject && parts.Complement == complement) is { } phrase
            ? $"; did you mean `{phrase}`?"
            : Nearest.Hint($"{subject} is {complement}", Phrases.Keys);

    private static (string Subject, string Verb, string Complement) Split(string phrase)
    {
        var words = phrase.Split(' ');
        return (words[0], words[1], words[2]);
    }
}
