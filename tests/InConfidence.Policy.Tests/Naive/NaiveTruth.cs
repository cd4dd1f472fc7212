using static InConfidence.Policy.Condition;

namespace InConfidence.Policy.Tests.Naive;

/// <summary>Whether a condition is so in one world, which is the set of facts that are so.</summary>
internal static class NaiveTruth
{
    public static bool Of(Condition condition, IReadOnlySet<Fact> world, Situation asked) => condition switch
    {
        Constant constant => constant.Value,
        Holds holds => world.Contains(holds.Fact),
        KnownNot knownNot => asked[knownNot.Fact] == Knowledge.No,
        Not not => !Of(not.Term, world, asked),
        All all => all.Terms.All(term => Of(term, world, asked)),
        Any any => any.Terms.Any(term => Of(term, world, asked)),
        _ => throw new InvalidOperationException(),
    };

    public static IEnumerable<Fact> Facts(Condition condition) => condition switch
    {
        Holds holds => [holds.Fact],
        KnownNot knownNot => [knownNot.Fact],
        Not not => Facts(not.Term),
        All all => all.Terms.SelectMany(Facts),
        Any any => any.Terms.SelectMany(Facts),
        _ => [],
    };
}
