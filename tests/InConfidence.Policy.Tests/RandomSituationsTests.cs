using InConfidence.Policy.Internal;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests;

/// <summary>
/// The shipped document answers random situations like the naive evaluator: a million of them, or as many as
/// INCONFIDENCE_SITUATIONS asks for.
/// </summary>
public sealed class RandomSituationsTests
{
    private static readonly long Situations = long.TryParse(Environment.GetEnvironmentVariable("INCONFIDENCE_SITUATIONS"), out var asked) ? asked : Tries.Of(1_000_000);
    private static readonly PolicyDocument Document = PolicyDocument.Shipped;
    /// <summary>Every act that a rule speaks of, telling the most.</summary>
    private static readonly Act[] Acts = [.. Enumerable.Repeat(Act.Tell, 8), .. Enum.GetValues<Act>().Where(act => new NaiveDocument(Document.Rules, act).Mentioned.Count > 0)];
    private static readonly Fact[] Questions = [.. Vocabulary.All.GroupBy(fact => fact.Variable ?? fact.Name).Select(group => group.First())];

    private static readonly Dictionary<string, Fact[]> Members = Vocabulary.All.Where(fact => fact.Variable is not null)
        .GroupBy(fact => fact.Variable!).ToDictionary(same => same.Key, same => same.ToArray());

    [Fact]
    public Task Decide_OfRandomSituations_AnswersLikeTheNaiveEvaluator() =>
        Task.WhenAll(Task.Run(() => Compare(1, Situations / 2)), Task.Run(() => Compare(2, Situations / 2)));

    private static void Compare(int seed, long situations)
    {
        var naive = Enum.GetValues<Act>().ToDictionary(act => act, act => new NaiveDocument(Document.Rules, act));
        var random = new Random(seed);
        var known = Questions.Aggregate(Situation.Empty, (situation, fact) => Changed(situation, fact, random));
        for (long done = 0; done < situations; done++)
        {
            for (var change = 0; change < 4; change++)
                known = Changed(known, Questions[random.Next(Questions.Length)], random);
            var act = Acts[random.Next(Acts.Length)];
            var situation = Forgotten(known, naive[act].Mentioned, random);
            var expected = ProtectiveFloor.Holds(act, situation) ? Outcome.Permit : naive[act].Decide(situation);
            var outcome = Document.Decide(act, situation).Outcome;
            if (outcome != expected)
                Assert.Fail($"{act}: the naive evaluator says {expected}: {situation}");
        }
    }

    /// <summary>Facts on their own are seldom so, else some rule nearly always refuses.</summary>
    private static Situation Changed(Situation situation, Fact fact, Random random)
    {
        if (fact.Variable is null)
            return situation.With(fact, random.Next(6) == 0);
        var members = Members[fact.Variable];
        return situation.With(members[random.Next(members.Length)], true);
    }

    private static Situation Forgotten(Situation known, IReadOnlyList<Fact> mentioned, Random random)
    {
        for (var forget = random.Next(3); forget > 0; forget--)
        {
            var fact = mentioned[random.Next(mentioned.Count)];
            // A variable of many values multiplies the worlds that the naive evaluator must try.
            if (fact.Variable is null || random.Next(8) == 0)
                known = known.With(fact, Knowledge.Unknown);
        }
        return known;
    }
}
