using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Policy.Tests;

/// <summary>Readers of whom everything is known.</summary>
internal static class Readers
{
    /// <summary>Works here, came with a second factor, has no role and nothing to do with the record.</summary>
    public static Situation Anybody { get; } = Vocabulary.All
        .Where(fact => fact.Kind is FactKind.Asker or FactKind.Derived)
        .Aggregate(Situation.Empty, (situation, fact) => situation.With(fact, false))
        .With(Vocabulary.ReaderEmployed, true)
        .With(Vocabulary.SessionSecondFactor, true);

    public static Situation Writer { get; } = Anybody.With(Vocabulary.ReaderIsWriter, true).About(RecordKind.Disclosure, AdultInvolved.No);

    /// <summary>Holds every role, was alerted and wrote it.</summary>
    public static Situation Everything { get; } = Enum.GetValues<Role>()
        .Aggregate(Writer.With(Vocabulary.ReaderIsAlerted, true), (situation, role) => situation.With(Vocabulary.Of(role), true));

    public static Situation With(Role role) => Anybody.With(Vocabulary.Of(role), true);

    public static Situation About(this Situation situation, RecordKind kind, AdultInvolved adult) =>
        situation.With(Vocabulary.Of(kind), true).With(Vocabulary.Of(adult), true);
}
