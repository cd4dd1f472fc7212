using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Data.Policies;

/// <summary>
/// What is known when the first people in the school are told of a record: the routing has seen to it that they are not
/// part of it, the words have come from nowhere but the record, and nobody has asked anything yet.
/// </summary>
internal static class FirstTold
{
    private static readonly Situation Known = new[]
    {
        "recipient.alleged", "recipient.family-of-alleged", "recipient.family-of-student", "recipient.conflicted", "recipient.barred",
        "inquiry.at-risk", "court.forbids", "source.protected", "source.shown", "words.counselling", "words.medical", "doubt",
    }.Aggregate(Situation.Empty, (situation, name) => situation.With(Fact(name), false)).With(Fact("channel=secure-transfer"), true).With(Fact("content=whole"), true);

    public static Situation Of(RecordKind kind, AdultInvolved adult, Role role) => Known
        .With(Vocabulary.Of(kind), true).With(Vocabulary.Of(adult), true).With(Vocabulary.Of(Recipient(role)), true);

    private static Recipient Recipient(Role role) => role switch
    {
        Role.SafeguardingLead => Policy.Recipient.SafeguardingLead,
        Role.DeputyLead => Policy.Recipient.DeputyLead,
        Role.Head => Policy.Recipient.Head,
        Role.Chair => Policy.Recipient.Chair,
        _ => Policy.Recipient.Staff,
    };

    private static Fact Fact(string name) => Vocabulary.Find(name) ?? throw new InvalidOperationException($"There is no fact {name}.");
}
