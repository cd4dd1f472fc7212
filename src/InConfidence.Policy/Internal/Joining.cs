using static InConfidence.Policy.Condition;

namespace InConfidence.Policy.Internal;

/// <summary>
/// Joins terms by "and" or "or". Inside an "and" each term may suppose that its neighbours are so, inside an "or"
/// that they are not; a neighbour that is a single fact thereby shortens the others, and members of one variable
/// exclude each other.
/// </summary>
internal static class Joining
{
    public static Condition Join(IEnumerable<Condition> terms, bool isAll)
    {
        var absorbing = isAll ? Simplification.Never : Simplification.Always;
        var current = Flattened(terms, isAll);
        while (true)
        {
            if (current.Contains(absorbing))
                return absorbing;
            if (Shortened(current, isAll) is not { } next)
                return absorbing;
            if (next.SequenceEqual(current))
                return Made(current, isAll);
            current = Flattened(next, isAll);
        }
    }

    private static List<Condition> Flattened(IEnumerable<Condition> terms, bool isAll)
    {
        var neutral = isAll ? Simplification.Always : Simplification.Never;
        return [.. terms.SelectMany(term => Inside(term, isAll)).Where(term => term != neutral).Distinct()];
    }

    private static IEnumerable<Condition> Inside(Condition term, bool isAll) => (term, isAll) switch
    {
        (All all, true) => all.Terms.SelectMany(inner => Inside(inner, isAll)),
        (Any any, false) => any.Terms.SelectMany(inner => Inside(inner, isAll)),
        _ => [term],
    };

    /// <summary>The terms, each shortened by its neighbours that are single facts; null where two of those exclude each other.</summary>
    private static List<Condition>? Shortened(List<Condition> terms, bool isAll)
    {
        var supposed = Situation.Empty;
        var kept = new HashSet<Condition>();
        // What the join needs to be so comes first: it says more about its variable than what it needs not to be so.
        foreach (var term in terms.OrderBy(term => term is Holds == isAll ? 0 : 1))
        {
            if (Single(term) is not { } single)
                continue;
            var needed = single.Value == isAll;
            var wanted = needed ? Knowledge.Yes : Knowledge.No;
            if (supposed[single.Fact] == wanted)
                continue;
            if (supposed[single.Fact] != Knowledge.Unknown)
                return null;
            supposed = supposed.With(single.Fact, wanted);
            kept.Add(term);
        }
        return [.. terms.Where(term => Single(term) is null || kept.Contains(term))
            .Select(term => Single(term) is null ? Simplification.Given(term, supposed, asked: false) : term)];
    }

    private static (Fact Fact, bool Value)? Single(Condition term) => term switch
    {
        Holds holds => (holds.Fact, true),
        Not { Term: Holds holds } => (holds.Fact, false),
        _ => null,
    };

    private static Condition Made(List<Condition> terms, bool isAll) => terms.Count switch
    {
        0 => isAll ? Simplification.Always : Simplification.Never,
        1 => terms[0],
        _ => isAll ? new All(terms) : new Any(terms),
    };
}
