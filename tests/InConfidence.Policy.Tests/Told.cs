namespace InConfidence.Policy.Tests;

/// <summary>What is known when a school tells the first person of something.</summary>
internal static class Told
{
    private static readonly string[] NotSo =
    [
        "recipient.alleged", "recipient.family-of-alleged", "recipient.family-of-student", "recipient.conflicted", "recipient.barred",
        "inquiry.at-risk", "court.forbids", "source.protected", "source.shown", "words.counselling", "words.medical", "doubt",
    ];

    public static Situation FirstHeard { get; } = NotSo
        .Aggregate(Situation.Empty, (situation, name) => situation.With(Vocabulary.Find(name)!, false))
        .With(Vocabulary.Find("channel=secure-transfer")!, true)
        .With(Vocabulary.Find("content=whole")!, true);
}
