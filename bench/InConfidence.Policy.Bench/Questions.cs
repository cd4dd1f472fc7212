using InConfidence.Policy.Bench.ByHand;

namespace InConfidence.Policy.Bench;

/// <summary>One question, as the policy is asked it and as the function written by hand is.</summary>
internal sealed record Question(Act Act, Situation Situation, Facts Facts)
{
    public Answer ByHand() => Act == Act.Tell ? Parents.MayBeTold(Facts) : Readers.MayRead(Facts);
}

/// <summary>Random questions about the measured part of the shipped policy in which everything is known: half about telling a parent, half about reading.</summary>
internal static class Questions
{
    public const int Many = 10_000;

    private static readonly Fact[] Asked = [.. Vocabulary.All.GroupBy(fact => fact.Variable ?? fact.Name).Select(same => same.First())];

    public static Question[] Random(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number => One(number % 2 == 0 ? Act.Tell : Act.ReadRecord, random))];
    }

    /// <summary>Every answer of the policy, in every rule, clause and duty, beside that of the function: one that differs has no speed.</summary>
    public static void ThrowIfAnyDiffers(IEnumerable<Question> questions)
    {
        foreach (var question in questions)
        {
            var decision = PolicyDocument.Shipped.Decide(question.Act, question.Situation);
            var lists = Lists.Of(question.ByHand());
            if (decision.Outcome != lists.Outcome || !Same(decision.Rules, lists.Rules) || !Same(decision.Clauses, lists.Clauses)
                || !Same(decision.Obligations.Select(duty => duty.Name), lists.Duties))
            {
                throw new InvalidOperationException(
                    $"By hand {lists.Outcome} ({string.Join(' ', lists.Rules)}), by the policy {decision.Outcome} ({string.Join(' ', decision.Rules)}): {question.Situation}");
            }
        }
    }

    private static bool Same(IEnumerable<string> policy, IEnumerable<string> hand) => policy.Select(Names.Of).Order().SequenceEqual(hand.Order());

    private static Question One(Act act, Random random)
    {
        var situation = Situation.Of([.. Asked.SelectMany(fact => Known(fact, act, random))]);
        return new Question(act, situation, Names.Filled(situation));
    }

    private static (Fact, bool)[] Known(Fact fact, Act act, Random random)
    {
        if (fact.Variable is null)
            return [(fact, random.Next(100) < PercentSo(fact.Name))];
        Fact[] members = [.. Vocabulary.All.Where(member => member.Variable == fact.Variable)];
        return fact.Variable switch
        {
            "act" => [(Vocabulary.Of(act), true)],
            "recipient" => [(Vocabulary.Of(Recipient.Parent), true)],
            _ => [(members[random.Next(members.Length)], true)],
        };
    }

    /// <summary>What is mostly so in a school is mostly so here, and what refuses is rare, so that each answer is given often.</summary>
    private static int PercentSo(string fact) => fact switch
    {
        "session.second-factor" or "reader.employed" or "recipient.responsible" or "identity.checked" => 90,
        "reader.is-writer" or "reader.is-alerted" => 30,
        _ when fact.StartsWith("reader.role", StringComparison.Ordinal) => 30,
        _ => 4,
    };
}
