using System.Globalization;
using System.Text;

namespace InConfidence.Policy.Tests.Analysis;

/// <summary>Documents of many rules about few facts, so that the rules meet in every way. The same number always makes the same one.</summary>
internal static class RandomRules
{
    private static readonly Fact[] Facts = [.. Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Take(67)];

    public static string Text(int rules, int seed, string more = "")
    {
        var random = new Random(seed);
        var text = new StringBuilder("```policy\npolicy \"Large\" dated 2026-09-01 review by 2027-09-01\n```\n\n## P1 x\n\n```policy\n");
        string[] effects = ["permit", "ask always", "refuse always"];
        for (var rule = 0; rule < rules; rule++)
        {
            var except = rule > 0 && random.Next(5) == 0 ? $" is an exception to r{random.Next(rule)}" : string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"rule r{rule}{except} when act is tell and {Some(random, 2 + random.Next(3))} {effects[random.Next(3)]} \"So.\"\n");
        }
        for (var promise = 0; promise < 20; promise++)
            text.Append(CultureInfo.InvariantCulture, $"promise p{promise} never permit when act is tell and {Some(random, 2)}\n");
        return text.Append(more).Append("```\n").ToString();
    }

    private static string Some(Random random, int count) => string.Join(" and ", Enumerable.Range(0, count)
        .Select(_ => Facts[random.Next(Facts.Length)].Phrase)
        .Select(phrase => random.Next(5) < 3 ? phrase : $"not ({phrase})"));
}
