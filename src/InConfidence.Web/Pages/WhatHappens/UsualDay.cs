using InConfidence.Policy;

namespace InConfidence.Web.Pages.WhatHappens;

/// <summary>
/// What is so on the day on which a student begins to speak to an adult here, in the usual case: whoever tells does it
/// properly, nobody has decided anything yet, and nothing rare is so. The page says that it speaks of this case. What is
/// neither here nor answered is unknown.
/// </summary>
internal static class UsualDay
{
    private static readonly string[] So =
    [
        "act=tell", "disclosure.begun", "evidence=told", "reporter=student", "prompt=own-initiative", "channel=in-person", "identity.checked",
        "record.kind=disclosure", "recipient.needs-it", "recipient.responsible", "recipient.trained",
    ];

    private static readonly string[] NotSo =
    [
        "agency.agreed", "barred.in-question", "court.forbids", "doubt", "home.lifted", "home.shut", "inquiry.at-risk", "lead.decided", "lead.decided-on-life", "others.named",
        "recipient.alleged", "recipient.barred", "recipient.conflicted", "recipient.family-of-alleged", "recipient.family-of-student",
        "second-person.agreed", "source.unclear", "source.shown", "student.emergency", "words.counselling", "words.medical",
    ];

    public static Situation Situation { get; } = NotSo.Aggregate(
        So.Aggregate(Policy.Situation.Empty, (situation, name) => situation.With(Named(name), true)), (situation, name) => situation.With(Named(name), false));

    public static Fact Named(string name) => Vocabulary.Find(name) ?? throw new InvalidOperationException($"There is no fact {name}.");
}
