namespace InConfidence.Policy.Tests.Naive;

/// <summary>Situations as chance has them, each a little other than the one before, with some facts forgotten.</summary>
internal sealed class RandomSituations
{
    /// <summary>Facts and variables, each once.</summary>
    private static readonly Fact[] Questions = [.. Vocabulary.All.GroupBy(fact => fact.Variable ?? fact.Name).Select(group => group.First())];

    private static readonly Dictionary<string, Fact[]> Members = Vocabulary.All.Where(fact => fact.Variable is not null)
        .GroupBy(fact => fact.Variable!).ToDictionary(same => same.Key, same => same.ToArray());

    private readonly Random random;
    private readonly Dictionary<Act, NaiveDocument> naive;
    private readonly Act[] acts;
    private Situation known;

    public RandomSituations(PolicyDocument document, int seed)
    {
        random = new Random(seed);
        naive = Enum.GetValues<Act>().ToDictionary(act => act, act => new NaiveDocument(document.Rules, act));
        acts = [.. Enumerable.Repeat(Act.Tell, 8), .. naive.Where(one => one.Value.Mentioned.Count > 0).Select(one => one.Key)];
        known = Questions.Aggregate(Situation.Empty, Changed);
    }

    /// <summary>The next one: of every act that a rule speaks of, telling the most.</summary>
    public (Act Act, Situation Situation, NaiveDocument Naive) Next()
    {
        for (var change = 0; change < 4; change++)
            known = Changed(known, Questions[random.Next(Questions.Length)]);
        var act = acts[random.Next(acts.Length)];
        return (act, Forgotten(naive[act].Mentioned), naive[act]);
    }

    /// <summary>Facts on their own are seldom so, else some rule nearly always refuses.</summary>
    private Situation Changed(Situation situation, Fact fact)
    {
        if (fact.Variable is null)
            return situation.With(fact, random.Next(6) == 0);
        var members = Members[fact.Variable];
        return situation.With(members[random.Next(members.Length)], true);
    }

    private Situation Forgotten(IReadOnlyList<Fact> mentioned)
    {
        var situation = known;
        for (var forget = random.Next(3); forget > 0; forget--)
        {
            var fact = mentioned[random.Next(mentioned.Count)];
            // A variable of many values multiplies the worlds that the naive evaluator must try.
            if (fact.Variable is null || random.Next(8) == 0)
                situation = situation.With(fact, Knowledge.Unknown);
        }
        return situation;
    }
}
