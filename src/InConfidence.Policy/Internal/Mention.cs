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
