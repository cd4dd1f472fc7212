using System.Globalization;
using System.Text;

namespace InConfidence.Policy.Tests.Analysis;

/// <summary>Documents of hundreds of rules that meet in every way are still proved.</summary>
public sealed class LargeDocumentTests
{
    private static readonly Fact[] Facts = [.. Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Take(67)];

    [Theory]
    [InlineData(150, 1)]
    [InlineData(300, 2)]
    [InlineData(300, 3)]
    public void Check_OfManyRandomRules_IsExact(int rules, int seed)
    {
        Assert.True(PolicyDocument.TryRead(Text(rules, new Random(seed)), out var document, out var faults), string.Join('\n', faults));

        var check = document.Check([]);

        Assert.False(check.IsTooLarge);
        Assert.Equal((rules, 20), (check.Rules, check.PromisesProved + check.PromisesBroken));
        foreach (var fault in check.Faults.Where(fault => fault.Kind == "broken-promise"))
            Assert.True(document.Decide(Act.Tell, fault.Witness!).IsPermitted, fault.Message);
    }

    private static string Text(int rules, Random random)
    {
        var text = new StringBuilder("```policy\npolicy \"Large\" dated 2026-09-01 review by 2027-09-01\n```\n\n## P1 x\n\n```policy\n");
        string[] effects = ["permit", "ask always", "refuse always"];
        for (var rule = 0; rule < rules; rule++)
        {
            var except = rule > 0 && random.Next(5) == 0 ? $" is an exception to r{random.Next(rule)}" : string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"rule r{rule}{except} when act is tell and {Some(random, 2 + random.Next(3))} {effects[random.Next(3)]} \"So.\"\n");
        }
        for (var promise = 0; promise < 20; promise++)
            text.Append(CultureInfo.InvariantCulture, $"promise p{promise} never permit when act is tell and {Some(random, 2)}\n");
        return text.Append("```\n").ToString();
    }

    private static string Some(Random random, int count) => string.Join(" and ", Enumerable.Range(0, count)
        .Select(_ => Facts[random.Next(Facts.Length)].Phrase)
        .Select(phrase => random.Next(5) < 3 ? phrase : $"not ({phrase})"));
}
