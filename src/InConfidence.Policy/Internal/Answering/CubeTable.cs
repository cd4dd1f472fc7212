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
    private readonly CubeRow[] rows;
    private readonly CubeRow[] variables;
    private readonly Vector128<ulong>[] entries;
    private readonly ulong[] factsOf;
    private readonly CubeSets sets;

    /// <param name="sets">Which rule each cube belongs to.</param>
    /// <param name="rows">The questions.</param>
    /// <param name="entries">The entries of all questions, each as many times 64 cubes as there are.</param>
    /// <param name="factsOf">The facts of which each cube speaks, a bit each.</param>
    public CubeTable(CubeSets sets, CubeRow[] rows, Vector128<ulong>[] entries, ulong[] factsOf)
    {
        (this.sets, this.rows, this.entries, this.factsOf) = (sets, rows, entries, factsOf);
        variables = [.. rows.Where(row => row.Members > 0)];
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
        for (var word = 0; word < possible.Length; word++)
        {
            var joined = possible.Length == 1 ? Joined(situation.Bytes) : Joined(situation.Bytes, word);
            if (situation.HasNarrowedVariables)
                joined = Narrowed(situation, joined, word);
            possible[word] = ~joined[0];
            open[word] = joined[1] & ~joined[0];
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

    /// <summary>The entries joined where there are 64 cubes at most, which is nearly always.</summary>
    private Vector128<ulong> Joined(ReadOnlySpan<byte> known)
    {
        // Places and entries were checked when the table was made; checking them again would take as long as joining them.
        ref var at = ref MemoryMarshal.GetReference(known);
        ref var entry = ref MemoryMarshal.GetArrayDataReference(entries);
        var (one, other) = (Vector128<ulong>.Zero, Vector128<ulong>.Zero);
        var index = 0;
        unchecked
        {
            for (; index < rows.Length - 1; index += 2)
            {
                one |= Unsafe.Add(ref entry, (nuint)(uint)(rows[index].Start + Unsafe.Add(ref at, (nuint)rows[index].Place)));
                other |= Unsafe.Add(ref entry, (nuint)(uint)(rows[index + 1].Start + Unsafe.Add(ref at, (nuint)rows[index + 1].Place)));
            }
        }
        if (index < rows.Length)
            one |= entries[rows[index].Start + known[rows[index].Place]];
        return one | other;
    }

    private Vector128<ulong> Joined(ReadOnlySpan<byte> known, int word)
    {
        var joined = Vector128<ulong>.Zero;
        foreach (ref readonly var row in rows.AsSpan())
            joined |= entries[row.Start + (known[row.Place] * Words) + word];
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
