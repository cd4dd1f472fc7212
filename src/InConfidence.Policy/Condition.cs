using InConfidence.Policy.Internal;

namespace InConfidence.Policy;

/// <summary>A statement about facts: a fact, or statements joined by not, all and any. A closed set of cases.</summary>
/// <remarks>
/// Two ways to say that something is not so differ where it is unknown. <see cref="Not"/> of <see cref="Holds"/>
/// ("is not X") follows whatever the unknown fact turns out to be; <see cref="KnownNot"/> ("is known not to be X") is
/// not so until somebody has found out.
/// </remarks>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>The facts of which it speaks.</summary>
    public IReadOnlySet<Fact> Facts => Mention.In(this);

    /// <summary>
    /// What is left of the condition once these facts are known, simplified: a <see cref="Constant"/> where they
    /// settle it.
    /// </summary>
    public Condition Given(IReadOnlyDictionary<Fact, bool> facts) =>
        Given(facts.Aggregate(Situation.Empty, (situation, fact) => situation.With(fact.Key, fact.Value)));

    /// <summary>What is left of the condition in a situation, simplified; it speaks only of facts unknown there.</summary>
    public Condition Given(Situation situation) => Simplification.Given(this, situation);

    /// <summary>The condition in another language. Where nothing is unknown, "known not" is "not", and is said so.</summary>
    public T Render<T>(IConditionRendering<T> rendering) => this switch
    {
        Constant constant => rendering.Constant(constant.Value),
        Holds holds => rendering.Holds(holds.Fact),
        KnownNot knownNot => rendering.Not(rendering.Holds(knownNot.Fact)),
        Not not => rendering.Not(not.Term.Render(rendering)),
        All { Terms.Count: 1 } all => all.Terms[0].Render(rendering),
        Any { Terms.Count: 1 } any => any.Terms[0].Render(rendering),
        All { Terms.Count: 0 } => rendering.Constant(true),
        Any { Terms.Count: 0 } => rendering.Constant(false),
        All all => rendering.All([.. all.Terms.Select(term => term.Render(rendering))]),
        Any any => rendering.Any([.. any.Terms.Select(term => term.Render(rendering))]),
        _ => throw new InvalidOperationException("A condition of no known case."),
    };

    /// <returns>The condition in words; the same for equal conditions.</returns>
    public sealed override string ToString() => Reading.Of(this);

    /// <summary>Always or never so.</summary>
    /// <param name="Value">Whether always.</param>
    public sealed record Constant(bool Value) : Condition;

    /// <summary>So where the fact is so.</summary>
    /// <param name="Fact">The fact.</param>
    public sealed record Holds(Fact Fact) : Condition;

    /// <summary>So where the fact is known not to be so; not so where it is unknown.</summary>
    /// <param name="Fact">The fact.</param>
    public sealed record KnownNot(Fact Fact) : Condition;

    /// <summary>So where the term is not.</summary>
    /// <param name="Term">The term.</param>
    public sealed record Not(Condition Term) : Condition;

    /// <summary>So where every term is; with no term, always.</summary>
    /// <param name="Terms">The terms, in any order.</param>
    public sealed record All(IReadOnlyList<Condition> Terms) : Condition
    {
        /// <summary>Equal where the terms are equal, one by one.</summary>
        public bool Equals(All? other) => other is not null && Terms.SequenceEqual(other.Terms);

        /// <inheritdoc/>
        public override int GetHashCode() => Mention.Hash(1, Terms);
    }

    /// <summary>So where at least one term is; with no term, never.</summary>
    /// <param name="Terms">The terms, in any order.</param>
    public sealed record Any(IReadOnlyList<Condition> Terms) : Condition
    {
        /// <summary>Equal where the terms are equal, one by one.</summary>
        public bool Equals(Any? other) => other is not null && Terms.SequenceEqual(other.Terms);

        /// <inheritdoc/>
        public override int GetHashCode() => Mention.Hash(2, Terms);
    }
}
