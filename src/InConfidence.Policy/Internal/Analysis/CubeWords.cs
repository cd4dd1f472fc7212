using System.Numerics;
using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>A class of situations in the words of documents.</summary>
internal static class CubeWords
{
    public static IReadOnlyList<string> Of(Layout layout, Cube? cube) =>
        [.. Cube.Parts(cube).Select(part => part.Variable < layout.Groups ? OfFacts(layout.FactsOf(part.Variable), part.Values) : OfKnowledge(layout, part))];

    private static string OfFacts(IReadOnlyList<Fact> facts, ulong values)
    {
        if (facts[0].Variable is null)
            return values == 0b10 ? facts[0].Phrase : Negated(facts[0].Phrase, known: false);
        var isMost = BitOperations.PopCount(values) * 2 > facts.Count;
        // Stryker disable once bitwise : what has no sign is shifted alike
        var named = facts.Where((_, value) => (values >> value & 1) != 0 != isMost).Select(fact => fact.Phrase.Split(' ')[2]).ToList();
        var subject = facts[0].Phrase.Split(' ')[0];
        return $"{subject} is {(isMost ? "not " : string.Empty)}{(named.Count > 1 ? "any of " : string.Empty)}{string.Join(", ", named)}";
    }

    private static string OfKnowledge(Layout layout, Cube part)
    {
        // Stryker disable once linq : each variable beyond those of facts is that of one
        var fact = layout.Knowledge.First(known => layout.KnownNot(known) == part.Variable);
        return part.Values == 0b10 ? Negated(fact.Phrase, known: true) : $"not ({Negated(fact.Phrase, known: true)})";
    }

    /// <summary>"matter includes drugs" as "matter does not include drugs", or as "matter is known not to include drugs".</summary>
    private static string Negated(string phrase, bool known)
    {
        var (subject, verb, complement) = (phrase.Split(' ')[0], phrase.Split(' ')[1], phrase.Split(' ')[2]);
        return verb switch
        {
            "is" => $"{subject} is {(known ? "known not to be" : "not")} {complement}",
            "has" => $"{subject} {(known ? "is known not to have" : "has not")} {complement}",
            _ => $"{subject} {(known ? "is known not to include" : "does not include")} {complement}",
        };
    }
}
