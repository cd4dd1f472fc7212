namespace InConfidence.Policy.Internal.Answering;

/// <summary>Which cubes belong to which rules, and to rules of which effect; the cubes of one rule stand beside each other.</summary>
internal sealed class CubeSets
{
    private readonly IReadOnlyList<Rule> rules;
    private readonly IReadOnlyList<int> ruleOf;
    private readonly ulong[] permitting;
    private readonly ulong[] refusing;
    private readonly ulong[] asking;
    private readonly ulong[] obliging;
    private readonly ulong[] last;

    /// <param name="act">The act.</param>
    /// <param name="rules">Its rules, in the order of the document.</param>
    /// <param name="ruleOf">Which of them each cube belongs to, in order.</param>
    public CubeSets(Act act, IReadOnlyList<Rule> rules, IReadOnlyList<int> ruleOf)
    {
        (this.rules, this.ruleOf) = (rules, ruleOf);
        IsReading = RulesOfAct.IsReadingAct(act);
        Words = WordsFor(ruleOf.Count);
        permitting = Of(rule => rule.Effect == Outcome.Permit);
        refusing = Of(rule => rule.Effect == Outcome.Refuse);
        asking = Of(rule => rule.Effect == Outcome.Ask);
        obliging = Of(rule => rule.Obligations.Count > 0);
        last = new ulong[Words];
        for (var cube = 0; cube < ruleOf.Count; cube++)
            last[cube >> 6] |= (cube & 63) == 63 || cube + 1 == ruleOf.Count || ruleOf[cube + 1] != ruleOf[cube] ? 1UL << (cube & 63) : 0;
    }

    public int Words { get; }

    public bool IsReading { get; }

    /// <summary>How many times 64 there are of them; once at least.</summary>
    public static int WordsFor(int cubes) => Math.Max(1, (cubes + 63) / 64);

    /// <summary>The answer, where the cubes alone show that every completion of what is unknown agrees on it; otherwise null.</summary>
    public Outcome? Agreed(ReadOnlySpan<ulong> possible, ReadOnlySpan<ulong> open)
    {
        var (mayPermit, mayRefuse, mayAsk) = (0UL, 0UL, 0UL);
        var (permits, refuses, asks) = (0UL, 0UL, 0UL);
        for (var word = 0; word < possible.Length; word++)
        {
            var sure = possible[word] & ~open[word];
            mayPermit |= possible[word] & permitting[word];
            mayRefuse |= possible[word] & refusing[word];
            mayAsk |= possible[word] & asking[word];
            permits |= sure & permitting[word];
            refuses |= sure & refusing[word];
            asks |= sure & asking[word];
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
        var telling = outcome switch { Outcome.Permit => permitting, Outcome.Refuse => refusing, _ => asking };
        for (var word = 0; word < possible.Length; word++)
        {
            var cubes = possible[word] & (telling[word] | obliging[word]);
            // Within each rule the cubes before its last one are added to ones: it carries into the last one exactly if there is any.
            possible[word] = unchecked(((cubes & ~last[word]) + ~last[word]) | cubes) & last[word];
        }
    }

    /// <summary>The rules of which a cube may still be met, in the order of the document.</summary>
    public List<Rule> Standing(ReadOnlySpan<ulong> possible)
    {
        var standing = new List<Rule>();
        for (var cube = 0; cube < ruleOf.Count; cube++)
        {
            if ((possible[cube >> 6] >> (cube & 63) & 1) != 0 && (standing.Count == 0 || standing[^1] != rules[ruleOf[cube]]))
                standing.Add(rules[ruleOf[cube]]);
        }
        return standing;
    }

    private ulong[] Of(Func<Rule, bool> which)
    {
        var cubes = new ulong[Words];
        for (var cube = 0; cube < ruleOf.Count; cube++)
            cubes[cube >> 6] |= which(rules[ruleOf[cube]]) ? 1UL << (cube & 63) : 0;
        return cubes;
    }
}
