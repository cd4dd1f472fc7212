using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InConfidence.Policy.Internal.Answering;

/// <summary>
/// The cubes in which the rules of one act stand, a bit each, and for everything that may be known of each question two sets of them: those that it
/// rules out, and those that it leaves open. What a situation leaves of all cubes is found by joining one entry for each question.
/// </summary>
/// <remarks>
/// Exact: a rule may stand exactly if one of its cubes is not ruled out. The sets lie 64 cubes at a time, those ruled out beside those left open,
/// so that both are read and joined at once.
/// </remarks>
internal sealed class CubeTable
{
    private readonly ushort[] alone;
    private readonly CubeRow[] variables;
    private readonly Vector128<ulong>[] entries;
    private readonly ulong[] factsOf;
    private readonly ulong[] permitting;
    private readonly ulong[] refusing;
    private readonly ulong[] asking;

    public CubeTable(Act act, IReadOnlyList<Rule> rules, IReadOnlyList<int> ruleOf, ushort[] alone, CubeRow[] variables, Vector128<ulong>[] entries, int words, ulong[] factsOf)
    {
        (Rules, RuleOf) = (rules, ruleOf);
        (this.alone, this.variables, this.entries) = (alone, variables, entries);
        (Words, this.factsOf) = (words, factsOf);
        permitting = Of(Outcome.Permit);
        refusing = Of(Outcome.Refuse);
        asking = Of(Outcome.Ask);
        IsReading = RulesOfAct.IsReadingAct(act);
    }

    /// <summary>The rules of the act, in the order of the document.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Which rule each cube belongs to.</summary>
    public IReadOnlyList<int> RuleOf { get; }

    /// <summary>How many times 64 cubes there are.</summary>
    public int Words { get; }

    public bool IsReading { get; }

    /// <summary>What a situation leaves of the cubes.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="possible">For each cube whether it may still be met.</param>
    /// <param name="open">For each cube whether that depends on something unknown.</param>
    public void Read(Situation situation, Span<ulong> possible, Span<ulong> open)
    {
        ref var known = ref MemoryMarshal.GetReference(situation.Bytes);
        ref var entry = ref MemoryMarshal.GetArrayDataReference(entries);
        for (var word = 0; word < possible.Length; word++)
        {
            var joined = Vector128<ulong>.Zero;
            unchecked
            {
                var row = word;
                foreach (var fact in alone)
                {
                    joined |= Unsafe.Add(ref entry, row + (Unsafe.Add(ref known, fact) * possible.Length));
                    row += 3 * possible.Length;
                }
            }
            foreach (ref readonly var variable in variables.AsSpan())
                joined |= Entry(variable, situation.Open(variable.First, variable.Members), word);
            possible[word] = ~joined[0];
            open[word] = joined[1] & ~joined[0];
        }
    }

    /// <summary>The answer, where the cubes alone show that every completion of what is unknown agrees on it; otherwise null.</summary>
    public Outcome? Agreed(ReadOnlySpan<ulong> possible, ReadOnlySpan<ulong> open)
    {
        var (mayPermit, mayRefuse, mayAsk) = (false, false, false);
        var (permits, refuses, asks) = (false, false, false);
        for (var word = 0; word < possible.Length; word++)
        {
            var sure = possible[word] & ~open[word];
            mayPermit |= (possible[word] & permitting[word]) != 0;
            mayRefuse |= (possible[word] & refusing[word]) != 0;
            mayAsk |= (possible[word] & asking[word]) != 0;
            permits |= (sure & permitting[word]) != 0;
            refuses |= (sure & refusing[word]) != 0;
            asks |= (sure & asking[word]) != 0;
        }
        if (IsReading)
            return refuses || asks || !mayPermit ? Outcome.Refuse : permits && !mayRefuse && !mayAsk ? Outcome.Permit : null;
        if (refuses)
            return Outcome.Refuse;
        if (mayRefuse)
            return null;
        return asks || !mayPermit ? Outcome.Ask : permits && !mayAsk ? Outcome.Permit : null;
    }

    /// <summary>The unknown facts on which a cube that may still be met depends, a bit each: with the cubes, all that an answer can depend on.</summary>
    public void Unknowns(Situation situation, ReadOnlySpan<ulong> open, Span<ulong> unknowns)
    {
        unknowns.Clear();
        for (var word = 0; word < open.Length; word++)
        {
            for (var left = open[word]; left != 0; left &= left - 1)
            {
                var cube = (word << 6) + BitOperations.TrailingZeroCount(left);
                for (var part = 0; part < unknowns.Length; part++)
                    unknowns[part] |= factsOf[(cube * unknowns.Length) + part];
            }
        }
        for (var part = 0; part < unknowns.Length; part++)
            unknowns[part] &= situation.Unknown(part);
    }

    /// <summary>The rules of which a cube may still be met, in the order of the document.</summary>
    public List<Rule> Standing(ReadOnlySpan<ulong> possible)
    {
        var standing = new List<Rule>();
        for (var cube = 0; cube < RuleOf.Count; cube++)
        {
            var rule = Rules[RuleOf[cube]];
            if ((possible[cube >> 6] >> (cube & 63) & 1) != 0 && (standing.Count == 0 || standing[^1] != rule))
                standing.Add(rule);
        }
        return standing;
    }

    /// <summary>The entry of a variable of which these values are left: what all of them rule out is ruled out, what only some of them do is open.</summary>
    private Vector128<ulong> Entry(in CubeRow variable, ulong values, int word)
    {
        var start = variable.Start + word;
        if (BitOperations.IsPow2(values))
            return entries[start + (BitOperations.TrailingZeroCount(values) * Words)];
        if (BitOperations.PopCount(values) == variable.Members)
            return entries[start + (variable.Members * Words)];
        var (all, any) = (ulong.MaxValue, 0UL);
        for (; values != 0; values &= values - 1)
        {
            var ruledOut = entries[start + (BitOperations.TrailingZeroCount(values) * Words)][0];
            all &= ruledOut;
            any |= ruledOut;
        }
        return Vector128.Create(all, any & ~all);
    }

    private ulong[] Of(Outcome effect)
    {
        var cubes = new ulong[Words];
        for (var cube = 0; cube < RuleOf.Count; cube++)
            cubes[cube >> 6] |= Rules[RuleOf[cube]].Effect == effect ? 1UL << (cube & 63) : 0;
        return cubes;
    }
}
