namespace InConfidence.Policy.Internal.Answering;

/// <summary>Which cubes belong to which rules, and to rules of which effect; the cubes of one rule stand beside each other.</summary>
internal sealed class CubeSets
{
    private readonly IReadOnlyList<Rule> rules;
    private readonly IReadOnlyList<int> ruleOf;
    private readonly Effects[] effects;

    /// <param name="act">The act.</param>
    /// <param name="rules">Its rules, in the order of the document.</param>
    /// <param name="ruleOf">Which of them each cube belongs to, in order.</param>
    public CubeSets(Act act, IReadOnlyList<Rule> rules, IReadOnlyList<int> ruleOf)
    {
        (this.rules, this.ruleOf) = (rules, ruleOf);
        IsReading = RulesOfAct.IsReadingAct(act);
        Words = WordsFor(ruleOf.Count);
        effects = [.. Enumerable.Range(0, Words).Select(EffectsIn)];
    }

    public int Count => ruleOf.Count;

    public int Words { get; }

    public bool IsReading { get; }

    /// <summary>How many times 64 there are of them; once at least.</summary>
    public static int WordsFor(int cubes) => Math.Max(1, (cubes + 63) / 64);

    /// <summary>The answer, where the cubes alone show that every completion of what is unknown agrees on it; otherwise null.</summary>
    public Outcome? Agreed(ReadOnlySpan<ulong> possible, ReadOnlySpan<ulong> open)
    {
        var (mayPermit, mayAsk, mayRefuse, permits, asks, refuses) = (0UL, 0UL, 0UL, 0UL, 0UL, 0UL);
        for (var word = 0; word < possible.Length; word++)
        {
            ref readonly var of = ref effects[word];
            var (may, sure) = (possible[word], possible[word] & ~open[word]);
            (mayPermit, mayAsk, mayRefuse) = (mayPermit | (may & of.Permitting), mayAsk | (may & of.Asking), mayRefuse | (may & of.Refusing));
            (permits, asks, refuses) = (permits | (sure & of.Permitting), asks | (sure & of.Asking), refuses | (sure & of.Refusing));
        }
        if (IsReading)
            return (refuses | asks) != 0 || mayPermit == 0 ? Outcome.Refuse : permits != 0 && (mayRefuse | mayAsk) == 0 ? Outcome.Permit : null;
        if (refuses != 0)
            return Outcome.Refuse;
        if (mayRefuse != 0)
            return null;
        return asks != 0 || mayPermit == 0 ? Outcome.Ask : permits != 0 && mayAsk == 0 ? Outcome.Permit : null;
    }

    /// <summary>
    /// Leaves, of the rules that say something in a decision with this answer on which all completions agree, one cube for each that may stand: of the
    /// rules with this effect, and of those that oblige.
    /// </summary>
    public void KeepRules(Outcome outcome, Span<ulong> possible)
    {
        for (var word = 0; word < possible.Length; word++)
        {
            ref readonly var of = ref effects[word];
            var telling = outcome switch { Outcome.Permit => of.Permitting, Outcome.Refuse => of.Refusing, _ => of.Asking };
            var cubes = possible[word] & (telling | of.Obliging);
            // Within each rule the cubes before its last one are added to ones: it carries into the last one exactly if there is any.
            possible[word] = unchecked(((cubes & ~of.Last) + ~of.Last) | cubes) & of.Last;
        }
    }

    /// <summary>The rules of which a cube may still be met, in the order of the document.</summary>
    public List<Rule> Standing(ReadOnlySpan<ulong> possible)
    {
        var standing = new List<Rule>();
        for (var cube = 0; cube < ruleOf.Count; cube++)
        {
            // Stryker disable once bitwise : no cube is negative, and what has no sign is shifted alike
            if ((possible[cube >> 6] >> (cube & 63) & 1) != 0 && (standing.Count == 0 || standing[^1] != rules[ruleOf[cube]]))
                standing.Add(rules[ruleOf[cube]]);
        }
        return standing;
    }

    private Effects EffectsIn(int word)
    {
        var from = word * 64;
        ulong Of(Func<int, bool> which) => Enumerable.Range(from, Math.Clamp(ruleOf.Count - from, 0, 64))
            .Where(which).Aggregate(0UL, (cubes, cube) => cubes | 1UL << (cube & 63));
        ulong With(Outcome effect) => Of(cube => rules[ruleOf[cube]].Effect == effect);
        return new Effects(
            With(Outcome.Permit), With(Outcome.Refuse), With(Outcome.Ask),
            Of(cube => rules[ruleOf[cube]].Obligations.Count > 0),
            Of(cube => (cube & 63) == 63 || cube + 1 == ruleOf.Count || ruleOf[cube + 1] != ruleOf[cube]));
    }

    /// <summary>Of 64 cubes, those whose rules have each effect, those whose rules oblige, and the last one of each rule.</summary>
    private readonly record struct Effects(ulong Permitting, ulong Refusing, ulong Asking, ulong Obliging, ulong Last);
}
