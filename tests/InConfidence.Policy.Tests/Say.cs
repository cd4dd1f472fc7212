using InConfidence.People;
using InConfidence.Policy.Internal;
using InConfidence.Records;

namespace InConfidence.Policy.Tests;

/// <summary>Short words with which tests write rules in code.</summary>
internal static class Say
{
    public static Condition Is(Fact fact) => new Condition.Holds(fact);

    public static Condition Is(RecordKind kind) => Is(Vocabulary.Of(kind));

    public static Condition Is(AdultInvolved adult) => Is(Vocabulary.Of(adult));

    public static Condition Is(Role role) => Is(Vocabulary.Of(role));

    public static Condition Is(Recipient recipient) => Is(Vocabulary.Of(recipient));

    public static Condition KnownNot(Fact fact) => new Condition.KnownNot(fact);

    public static Condition Not(Condition term) => Simplification.Negated(term);

    public static Condition All(params IEnumerable<Condition> terms) => Simplification.JoinedAll(terms);

    public static Condition Any(params IEnumerable<Condition> terms) => Simplification.JoinedAny(terms);
}
