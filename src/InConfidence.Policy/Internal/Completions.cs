using static InConfidence.Policy.Condition;

namespace InConfidence.Policy.Internal;

/// <summary>
/// Asks of every way in which the unknown facts of a situation may turn out. Exact: it branches on a fact only where
/// the answer still depends on it.
/// </summary>
/// <param name="asked">What is really known. What a branch supposes never makes a fact "known not" to be so.</param>
internal sealed class Completions(Situation asked)
{
    /// <summary>Whether some completion makes the condition so.</summary>
    public bool Some(Condition condition) => Some(condition, asked);

    /// <summary>Whether every completion makes the condition so.</summary>
    public bool Every(Condition condition) => !Some(Simplification.Negated(condition));

    /// <summary>Whether some completion of what is supposed makes the condition so.</summary>
    public bool Some(Condition condition, Situation supposed)
    {
        var truth = Truth(condition, supposed);
        if (truth != Knowledge.Unknown)
            return truth == Knowledge.Yes;
        var fact = Open(condition, supposed)!;
        return Some(condition, supposed.With(fact, true)) || Some(condition, supposed.With(fact, false));
    }

    /// <summary>The truth that is plain without trying completions; unknown where it is not plain.</summary>
    private Knowledge Truth(Condition condition, Situation supposed) => condition switch
    {
        Constant constant => constant.Value ? Knowledge.Yes : Knowledge.No,
        Holds holds => supposed[holds.Fact],
        KnownNot knownNot => asked[knownNot.Fact] == Knowledge.No ? Knowledge.Yes : Knowledge.No,
        Not not => Opposite(Truth(not.Term, supposed)),
        All all => Joined(all.Terms, supposed, decisive: Knowledge.No),
        Any any => Joined(any.Terms, supposed, decisive: Knowledge.Yes),
        _ => throw new InvalidOperationException("A condition of no known case."),
    };

    private Knowledge Joined(IReadOnlyList<Condition> terms, Situation supposed, Knowledge decisive)
    {
        var joined = Opposite(decisive);
        for (var index = 0; index < terms.Count; index++)
        {
            var truth = Truth(terms[index], supposed);
            if (truth == decisive)
                return decisive;
            if (truth == Knowledge.Unknown)
                joined = Knowledge.Unknown;
        }
        return joined;
    }

    /// <summary>A fact on which a condition that is not plain still depends.</summary>
    private Fact? Open(Condition condition, Situation supposed) => condition switch
    {
        Holds holds => holds.Fact,
        Not not => Open(not.Term, supposed),
        All all => Open(all.Terms.First(term => Truth(term, supposed) == Knowledge.Unknown), supposed),
        Any any => Open(any.Terms.First(term => Truth(term, supposed) == Knowledge.Unknown), supposed),
        _ => null,
    };

    private static Knowledge Opposite(Knowledge truth) => truth switch
    {
        Knowledge.Yes => Knowledge.No,
        Knowledge.No => Knowledge.Yes,
        _ => Knowledge.Unknown,
    };
}
