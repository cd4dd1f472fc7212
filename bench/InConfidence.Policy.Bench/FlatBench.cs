using System.Globalization;
using System.Text;

namespace InConfidence.Policy.Bench;

/// <summary>
/// Whether a decision takes longer the more clauses there are: one document of 38 clauses, and 10,000 clauses in 1,000 documents, of which each
/// question is for any one, as in a group of schools of which each keeps its own. Every answer is checked against a second reading of its document first.
/// </summary>
internal static class FlatBench
{
    private const int Questions = 10_000;

    private static readonly Fact[] Facts = [.. Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null })];
    private static readonly string[] Effects = ["permit", "ask always", "refuse always"];

    public static void Run()
    {
        Turns.Run(
        [
            Side("one document of 38 clauses", documents: 1, clauses: 38),
            Side("10,000 clauses in 1,000 documents", documents: 1_000, clauses: 10),
            Side("the same, asked a school at a time", documents: 1_000, clauses: 10, isInTurn: true),
            Side("10,032 clauses in 264 documents of 38", documents: 264, clauses: 38),
            Side("one document of 1,500 clauses", documents: 1, clauses: 1_500),
        ]);
    }

    private static Side Side(string name, int documents, int clauses, bool isInTurn = false)
    {
        var random = new Random(documents + clauses);
        PolicyDocument[] all = [.. Enumerable.Range(0, documents).Select(_ => Read(Text(clauses, random)))];
        Situation[] situations = [.. Enumerable.Range(0, 500).Select(_ => Situation.Of([(Vocabulary.Of(Recipient.Parent), true), .. Facts.Select(fact => (fact, random.Next(8) == 0))]))];
        var asked = Enumerable.Range(0, Questions).Select(_ => (Document: all[random.Next(documents)], Situation: situations[random.Next(situations.Length)])).ToArray();
        if (isInTurn)
            asked = [.. asked.OrderBy(question => Array.IndexOf(all, question.Document))];
        ThrowIfAnyDiffers(asked);
        return new Side(name, Questions, () =>
        {
            var sum = 0;
            foreach (var (document, situation) in asked)
                sum += document.Decide(Act.Tell, situation).Rules.Count;
            GC.KeepAlive(sum);
        });
    }

    private static void ThrowIfAnyDiffers((PolicyDocument Document, Situation Situation)[] asked)
    {
        foreach (var (document, situation) in asked)
        {
            var (quick, exact) = (document.Decide(Act.Tell, situation), document.DecideExactly(Act.Tell, situation));
            if (quick.Outcome != exact.Outcome || !quick.Rules.SequenceEqual(exact.Rules) || !quick.Obligations.SequenceEqual(exact.Obligations))
                throw new InvalidOperationException($"The quick answer differs: {situation}");
        }
    }

    private static PolicyDocument Read(string text) => PolicyDocument.TryRead(text, out var document, out var faults) ? document : throw new InvalidOperationException(faults[0].Message);

    /// <summary>Each clause has one rule about one kind of recipient and three facts, and obliges something.</summary>
    private static string Text(int clauses, Random random)
    {
        var text = new StringBuilder("# Policy\n\n```policy\nduty write-it \"Write it down.\"\n```\n");
        for (var clause = 1; clause <= clauses; clause++)
        {
            var when = string.Join(" and ", Enumerable.Range(0, 3).Select(_ => random.Next(3) == 0 ? $"not ({Facts[random.Next(Facts.Length)].Phrase})" : Facts[random.Next(Facts.Length)].Phrase));
            // However many clauses there are, about as many speak of a parent as in the smallest document.
            var recipient = random.Next(Math.Max(clauses, 10)) < 10 ? "parent" : Recipients[random.Next(Recipients.Length)];
            text.Append(CultureInfo.InvariantCulture, $"\n## C{clause} x\n\n```policy\nrule r{clause} when act is tell and recipient is {recipient} and {when}\n  {Effects[random.Next(3)]} \"So it is, {clause}.\" and must write-it (after)\n```\n");
        }
        return text.ToString();
    }

    private static readonly string[] Recipients = ["staff", "doctor", "media", "embassy", "landlord", "employer", "university", "court", "relative", "visitor", "volunteer", "inspector"];
}
