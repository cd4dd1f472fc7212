using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.Intrinsics;
using InConfidence.Policy.Internal;

namespace InConfidence.Policy;

/// <summary>
/// What is known of each fact. A fact left out is unknown. Never changed: <see cref="With(Fact, Knowledge)"/> makes
/// another. Two situations are equal if they know the same.
/// </summary>
public sealed class Situation : IEquatable<Situation>
{
    private static readonly int Facts = Vocabulary.All.Count;
    private static readonly int Variables = Vocabulary.All.Max(fact => fact.VariablePlace) + 1;

    /// <summary>
    /// A byte for each fact; one for each variable that says which of its values is left (0 while all are, then from 1, and one more than it has
    /// members where some are); how many variables have some left; and as many more as let 64 be read at once.
    /// </summary>
    private readonly byte[] known;

    private Situation(byte[] known) => this.known = known;

    /// <summary>Nothing is known.</summary>
    public static Situation Empty { get; } = new(new byte[Facts + Variables + 1 + Vector512<byte>.Count]);

    /// <summary>What is known of a fact.</summary>
    public Knowledge this[Fact fact] => (Knowledge)known[fact.Index];

    /// <summary>How many words have a bit for each fact.</summary>
    internal static int Words { get; } = (Facts + 63) / 64;

    /// <summary>What is known of each fact, by its place in the vocabulary, and then of each variable.</summary>
    internal ReadOnlySpan<byte> Bytes => known;

    /// <summary>Whether some variable has lost some of its values and still has several.</summary>
    internal bool HasNarrowedVariables => known[Facts + Variables] != 0;

    /// <summary>The facts that are known to be so or not to be so, in the order of the vocabulary.</summary>
    public IEnumerable<Fact> Known => Vocabulary.All.Where(fact => this[fact] != Knowledge.Unknown);

    /// <summary>A situation in which each of these is known.</summary>
    public static Situation Of(params ReadOnlySpan<(Fact Fact, bool Value)> facts)
    {
        var situation = Empty.Copied();
        foreach (var (fact, value) in facts)
            situation.Put(fact, value ? Knowledge.Yes : Knowledge.No);
        return situation;
    }

    /// <summary>What is about to be done; null where it is not said.</summary>
    public Act? Act => Enum.GetValues<Act>().Where(act => this[Vocabulary.Of(act)] == Knowledge.Yes).Cast<Act?>().FirstOrDefault();

    /// <summary>The same situation, with a fact known.</summary>
    public Situation With(Fact fact, bool value) => With(fact, value ? Knowledge.Yes : Knowledge.No);

    /// <summary>
    /// The same situation, with other knowledge of one fact. The members of a variable keep together: one that is so
    /// makes the others not so; where all but one are not so the last is; and forgetting one forgets the variable.
    /// </summary>
    public Situation With(Fact fact, Knowledge knowledge)
    {
        var next = Copied();
        next.Put(fact, knowledge);
        return next;
    }

    /// <summary>
    /// As if nothing were so but what is known: every fact that nobody knows is not so. Variables stay unknown, since one of
    /// their members is always so.
    /// </summary>
    public Situation WithNothingElse()
    {
        var next = Copied();
        foreach (var fact in Vocabulary.All)
            if (fact.Variable is null && this[fact] == Knowledge.Unknown)
                next.Put(fact, Knowledge.No);
        return next;
    }

    /// <summary>The situation as one flat JSON object, facts in alphabetical order, unknown ones left out.</summary>
    public string ToJson() => SituationJson.Write(this);

    /// <summary>
    /// Reads a flat JSON object: names of facts with <c>true</c>, <c>false</c> or <c>null</c> (or "yes", "no",
    /// "unknown"); a variable may also be named with its member, as <c>"record.kind": "concern"</c>.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="situation">The situation, where the text is one.</param>
    /// <param name="fault">Otherwise one sentence that says what is wrong.</param>
    public static bool TryRead(string json, [NotNullWhen(true)] out Situation? situation, [NotNullWhen(false)] out string? fault) =>
        SituationJson.TryRead(json, out situation, out fault);

    /// <inheritdoc/>
    public bool Equals(Situation? other) => other is not null && known.AsSpan().SequenceEqual(other.known);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Situation);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(known);
        return hash.ToHashCode();
    }

    /// <returns>The JSON.</returns>
    public override string ToString() => ToJson();

    /// <summary>The members of a variable that may still be so, a bit each from the first.</summary>
    /// <param name="first">The place of its first member in the vocabulary.</param>
    /// <param name="count">How many members it has, up to 64.</param>
    internal ulong Open(int first, int count)
    {
        var notSo = Vector512.Equals(Vector512.LoadUnsafe(ref known[0], (nuint)first), Vector512.Create((byte)Knowledge.No));
        return ~notSo.ExtractMostSignificantBits() & (ulong.MaxValue >> (64 - count));
    }

    /// <summary>The unknown ones of 64 facts, a bit each.</summary>
    /// <param name="word">Which 64 facts, from 0; bits beyond the last fact may have any value.</param>
    internal ulong Unknown(int word) =>
        Vector512.Equals(Vector512.LoadUnsafe(ref known[0], (nuint)(word * 64)), Vector512<byte>.Zero).ExtractMostSignificantBits();

    /// <summary>Where <see cref="Bytes"/> says which value of a variable is left.</summary>
    internal static int PlaceOf(Fact member) => Facts + member.VariablePlace;

    private Situation Copied() => new([.. known]);

    /// <summary>Only ever for a situation that nobody has seen yet.</summary>
    private void Put(Fact fact, Knowledge knowledge)
    {
        known[fact.Index] = (byte)knowledge;
        if (fact.Variable is null)
            return;
        Settle(fact, knowledge);
        var members = fact.Siblings.Count + 1;
        var open = Open(Math.Min(fact.Index, fact.Siblings[0].Index), members);
        var left = BitOperations.IsPow2(open) ? BitOperations.TrailingZeroCount(open) + 1 : BitOperations.PopCount(open) == members ? 0 : members + 1;
        ref var value = ref known[PlaceOf(fact)];
        known[Facts + Variables] = (byte)(known[Facts + Variables] + (left > members ? 1 : 0) - (value > members ? 1 : 0));
        value = (byte)left;
    }

    private void Settle(Fact fact, Knowledge knowledge)
    {
        if (knowledge != Knowledge.No)
        {
            foreach (var sibling in fact.Siblings)
                known[sibling.Index] = (byte)(knowledge == Knowledge.Yes ? Knowledge.No : Knowledge.Unknown);
            return;
        }
        var open = fact.Siblings.Where(sibling => known[sibling.Index] != (byte)Knowledge.No).ToList();
        if (open.Count == 1)
            known[open[0].Index] = (byte)Knowledge.Yes;
        else if (open.Count == 0)
            fact.Siblings.ToList().ForEach(sibling => known[sibling.Index] = (byte)Knowledge.Unknown);
    }
}
