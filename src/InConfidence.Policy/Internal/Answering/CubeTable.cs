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
    /// <summary>So many cubes fit into half a word, and a table of them into a few lines of a processor's memory.</summary>
    private const int Few = 32;

    private readonly ushort[] facts;
    private readonly CubeRow[] variables;
    private readonly Vector128<ulong>[] entries;
    private readonly ulong[] narrow;
    private readonly Vector256<ulong>[] pairs;
    private readonly ulong[] factsOf;
    private readonly CubeSets sets;

    /// <param name="sets">Which rule each cube belongs to.</param>
    /// <param name="facts">Where a situation says what is known of the facts asked about that stand alone; each has three entries, from the first one on.</param>
    /// <param name="variables">The variables asked about, whose entries come after those.</param>
    /// <param name="entries">The entries of all questions, each as many times 64 cubes as there are.</param>
    /// <param name="factsOf">The facts of which each cube speaks, a bit each.</param>
    public CubeTable(CubeSets sets, ushort[] facts, CubeRow[] variables, Vector128<ulong>[] entries, ulong[] factsOf)
    {
        (this.sets, this.facts, this.variables, this.entries, this.factsOf) = (sets, facts, variables, entries, factsOf);
        // Stryker disable once conditional,equality : few cubes are read in half words only because that is quicker
        narrow = sets.Count > Few ? [] : [.. entries.Select(entry => entry[0] | entry[1] << Few)];
        pairs = Words != 2 ? [] : [.. entries.Chunk(2).Select(pair => Vector256.Create(pair[0], pair[1]))];
    }

    public CubeSets Sets => sets;

    /// <summary>How many times 64 cubes there are.</summary>
    public int Words => sets.Words;

    /// <summary>What a situation leaves of the cubes.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="possible">For each cube whether it may still be met.</param>
    /// <param name="open">For each cube whether that depends on something unknown.</param>
    public void Read(Situation situation, Span<ulong> possible, Span<ulong> open)
    {
        if (possible.Length == 1)
            // Stryker disable once conditional,equality : either way reads the same
            Leave(situation, narrow.Length > 0 ? JoinedFew(situation.Bytes) : Joined(situation.Bytes), 0, possible, open);
        else if (possible.Length == 2)
        {
            var joined = JoinedPair(situation.Bytes);
            Leave(situation, joined.GetLower(), 0, possible, open);
            Leave(situation, joined.GetUpper(), 1, possible, open);
        }
        else
        {
            for (var word = 0; word < possible.Length; word++)
                Leave(situation, Joined(situation.Bytes, word), word, possible, open);
        }
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

    private void Leave(Situation situation, Vector128<ulong> joined, int word, Span<ulong> possible, Span<ulong> open)
    {
        if (situation.HasNarrowedVariables)
            joined = Narrowed(situation, joined, word);
        possible[word] = ~joined[0];
        open[word] = joined[1] & ~joined[0];
    }

    private Vector128<ulong> JoinedFew(ReadOnlySpan<byte> known)
    {
        var joined = 0UL;
        ref var entry = ref MemoryMarshal.GetArrayDataReference(narrow);
        ref var at = ref MemoryMarshal.GetReference(known);
        foreach (var fact in facts)
        {
            // Places and entries were checked when the table was made; checking them again would take as long as joining them.
            joined |= Unsafe.Add(ref entry, (nuint)Unsafe.Add(ref at, (nuint)fact));
            entry = ref Unsafe.Add(ref entry, 3);
        }
        foreach (ref readonly var variable in variables.AsSpan())
            joined |= narrow[variable.Start + known[variable.Place]];
        // Stryker disable once bitwise : what has no sign is shifted alike
        return Vector128.Create((ulong)(uint)joined, joined >> Few);
    }

    /// <summary>The entries joined where there are 64 cubes at most, which is nearly always.</summary>
    private Vector128<ulong> Joined(ReadOnlySpan<byte> known)
    {
        var joined = Vector128<ulong>.Zero;
        ref var entry = ref MemoryMarshal.GetArrayDataReference(entries);
        ref var at = ref MemoryMarshal.GetReference(known);
        foreach (var fact in facts)
        {
            joined |= Unsafe.Add(ref entry, (nuint)Unsafe.Add(ref at, (nuint)fact));
            entry = ref Unsafe.Add(ref entry, 3);
        }
        foreach (ref readonly var variable in variables.AsSpan())
            joined |= entries[variable.Start + known[variable.Place]];
        return joined;
    }

    /// <summary>The same where there are 128 at most.</summary>
    private Vector256<ulong> JoinedPair(ReadOnlySpan<byte> known)
    {
        var joined = Vector256<ulong>.Zero;
        ref var entry = ref MemoryMarshal.GetArrayDataReference(pairs);
        ref var at = ref MemoryMarshal.GetReference(known);
        foreach (var fact in facts)
        {
            joined |= Unsafe.Add(ref entry, (nuint)Unsafe.Add(ref at, (nuint)fact));
            entry = ref Unsafe.Add(ref entry, 3);
        }
        foreach (ref readonly var variable in variables.AsSpan())
            // Stryker disable once bitwise : no place is negative
            joined |= pairs[(variable.Start >> 1) + known[variable.Place]];
        return joined;
    }

    private Vector128<ulong> Joined(ReadOnlySpan<byte> known, int word)
    {
        var joined = Vector128<ulong>.Zero;
        for (var index = 0; index < facts.Length; index++)
            joined |= entries[(((index * 3) + known[facts[index]]) * Words) + word];
        foreach (ref readonly var variable in variables.AsSpan())
            joined |= entries[variable.Start + (known[variable.Place] * Words) + word];
        return joined;
    }

    /// <summary>
    /// Adds what is ruled out by variables of which some values are left and not others: what all those left rule out. Their entry in the table rules
    /// nothing out and leaves all open.
    /// </summary>
    private Vector128<ulong> Narrowed(Situation situation, Vector128<ulong> joined, int word)
    {
        foreach (ref readonly var variable in variables.AsSpan())
        {
            // Stryker disable once equality,statement : to join again what was joined already changes nothing
            if (situation.Bytes[variable.Place] <= variable.Members)
                continue;
            var (all, any) = (ulong.MaxValue, 0UL);
            for (var values = situation.Open(variable.First, variable.Members); values != 0; values &= values - 1)
            {
                var ruledOut = entries[variable.Start + ((BitOperations.TrailingZeroCount(values) + 1) * Words) + word][0];
                all &= ruledOut;
                any |= ruledOut;
            }
            joined |= Vector128.Create(all, any & ~all);
        }
        return joined;
    }
}
