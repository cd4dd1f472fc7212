using static InConfidence.Policy.Condition;

namespace InConfidence.Policy.Internal;

/// <summary>Puts knowledge into conditions and keeps them short on the way.</summary>
internal static class Simplification
{
    public static readonly Condition Always = new Constant(true);
    public static readonly Condition Never = new Constant(false);

    public static Condition Given(Condition condition, Situation situation) => Given(condition, situation, asked: true);

    /// <summary>
    /// Fixes every "known not" of some facts by what is known in the situation asked about. A completion of the unknown facts is
    /// only a supposition, so it must never make something known.
    /// </summary>
    public static Condition Fixed(Condition condition, Situation situation, Func<Fact, bool> which) => condition switch
    {
        KnownNot knownNot when which(knownNot.Fact) => situation[knownNot.Fact] == Knowledge.No ? Always : Never,
        Not not => Negated(Fixed(not.Term, situation, which)),
        All all => JoinedAll(all.Terms.Select(term => Fixed(term, situation, which))),
        Any any => JoinedAny(any.Terms.Select(term => Fixed(term, situation, which))),
        _ => condition,
    };

    public static Condition Negated(Condition condition) => condition switch
    {
        Constant constant => constant.Value ? Never : Always,
        Not not => not.Term,
        _ => new Not(condition),
    };

    public static Condition JoinedAll(IEnumerable<Condition> terms) => Joining.Join(terms, isAll: true);

    public static Condition JoinedAny(IEnumerable<Condition> terms) => Joining.Join(terms, isAll: false);

    /// <summary>The condition once a fact is supposed to be so, or not to be so.</summary>
    public static Condition Supposing(Condition condition, Fact fact, bool value) =>
        Given(condition, Situation.Empty.With(fact, value), asked: false);

    /// <summary>The condition that holds whether the fact turns out to be so or not.</summary>
    public static Condition Either(Condition condition, Fact fact) =>
        JoinedAll([Supposing(condition, fact, true), Supposing(condition, fact, false)]);

    /// <param name="condition">The condition.</param>
    /// <param name="situation">What is known, or supposed.</param>
    /// <param name="asked">Whether it is known, so that it may settle what is "known not" to be.</param>
    internal static Condition Given(Condition condition, Situation situation, bool asked) => condition switch
    {
        Holds holds => Settled(situation[holds.Fact], whenYes: Always, whenNo: Never, holds),
        KnownNot knownNot when asked => Settled(situation[knownNot.Fact], whenYes: Never, whenNo: Always, knownNot),
        Not not => Negated(Given(not.Term, situation, asked)),
        All all => JoinedAll(all.Terms.Select(term => Given(term, situation, asked))),
        Any any => JoinedAny(any.Terms.Select(term => Given(term, situation, asked))),
        _ => condition,
    };

    private static Condition Settled(Knowledge knowledge, Condition whenYes, Condition whenNo, Condition open) => knowledge switch
    {
        Knowledge.Yes => whenYes,
        Knowledge.No => whenNo,
        _ => open,
    };
}
