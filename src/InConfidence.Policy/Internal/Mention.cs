namespace InConfidence.Policy.Internal;

/// <summary>Which facts a condition mentions.</summary>
internal static class Mention
{
    public static HashSet<Fact> In(Condition condition)
    {
        var facts = new HashSet<Fact>();
        Collect(condition, facts);
        return facts;
    }

    /// <summary>The first fact whose truth a completion may still choose, or null.</summary>
    public static Fact? First(Condition condition) => condition switch
    {
        Condition.Holds holds => holds.Fact,
        Condition.Not not => First(not.Term),
        Condition.All all => all.Terms.Select(First).FirstOrDefault(fact => fact is not null),
        Condition.Any any => any.Terms.Select(First).FirstOrDefault(fact => fact is not null),
        _ => null,
    };

    public static int Hash(int seed, IReadOnlyList<Condition> terms)
    {
        var hash = default(HashCode);
        hash.Add(seed);
        foreach (var term in terms)
            hash.Add(term);
        return hash.ToHashCode();
    }

    private static void Collect(Condition condition, HashSet<Fact> facts)
    {
        switch (condition)
        {
            case Condition.Holds holds:
                facts.Add(holds.Fact);
                break;
            case Condition.KnownNot knownNot:
                facts.Add(knownNot.Fact);
                break;
            case Condition.Not not:
                Collect(not.Term, facts);
                break;
            case Condition.All all:
                CollectAll(all.Terms, facts);
                break;
            case Condition.Any any:
                CollectAll(any.Terms, facts);
                break;
        }
    }

    private static void CollectAll(IReadOnlyList<Condition> terms, HashSet<Fact> facts)
    {
        foreach (var term in terms)
            Collect(term, facts);
    }
}
