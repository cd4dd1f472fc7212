using InConfidence.Policy;

namespace InConfidence.Data.Steps;

/// <summary>Facts that are asked about together.</summary>
/// <param name="Name">The name of the part, for addresses within a page.</param>
/// <param name="Title">What the part is about.</param>
/// <param name="Questions">What is asked in it.</param>
public sealed record AssessedPart(string Name, string Title, IReadOnlyList<AssessedQuestion> Questions);

/// <summary>One thing that is so, is not so or is not known; or, where it has options, which of several is so.</summary>
/// <param name="Name">The fact, or the variable whose values the options are.</param>
/// <param name="Sentence">What is asked, as a statement.</param>
public sealed record AssessedQuestion(string Name, string Sentence)
{
    /// <summary>The facts of a variable; empty where the question is one fact.</summary>
    public IReadOnlyList<Fact> Options { get; init; } = [];
}

/// <summary>
/// What whoever answers for a record can say of it: facts on which requirements rest and which no question of the record
/// itself settles. The sentences are those of the vocabulary.
/// </summary>
public static class AssessedFacts
{
    private static readonly string[] AboutAdults = ["threshold.met", "low-level", "pattern", "position-of-trust", "allegation.unfounded"];

    /// <summary>What can be said of an adult's conduct.</summary>
    public static IReadOnlyList<Fact> OfAdults { get; } = [.. AboutAdults.Select(name => Vocabulary.Find(name)!)];

    public static IReadOnlyList<AssessedPart> Parts { get; } =
    [
        new("safety", "Safety", [.. Each("harm.immediate", "protection.concern"), Which("risk-to-life", "Whose life is at risk?"), .. Each("home.unsafe", "barred.in-question", "inquiry.at-risk", "student.emergency")]),
        new("harm", "Kind of harm", [.. Set("harm"), Which("evidence", "How is it known?")]),
        new("source", "Where the harm comes from", [.. Set("source")]),
        new("matter", "What it is about", [.. Set("matter")]),
        new("student", "The student",
        [
            .. Each(
                "limits.explained", "student.told", "student.heard", "student.encouraged", "student.wants-parents-not-told", "sexual-activity.told",
                "student.just-turned-18", "place.at-stake", "consequence.applied", "student.leaving", "file.exists", "receipt.given"),
        ]),
        new("adult", "An adult’s conduct", [.. Each(AboutAdults)]),
        new("telling", "How it came here",
        [
            Which("reporter", "Who reported it?"),
            .. Each("teller.teacher", "disclosure.place-unfit", "disclosure.off-hours", "image", "image.indecent"),
        ]),
        new("done", "What has been done",
        [
            .. Each("lead.decided", "referral.made", "referral.answered", "police.on-site", "law.reporting", "breach.found", "breach.high-risk", "transgression", "report.discouraged", "complaint.made"),
        ]),
    ];

    private static IEnumerable<AssessedQuestion> Each(params IEnumerable<string> names) =>
        names.Select(name => new AssessedQuestion(name, (Vocabulary.Find(name) ?? throw new InvalidOperationException($"There is no fact {name}.")).Sentence));

    private static IEnumerable<AssessedQuestion> Set(string name) =>
        Vocabulary.All.Where(fact => fact.Set == name).Select(fact => new AssessedQuestion(fact.Name, fact.Sentence));

    private static AssessedQuestion Which(string variable, string sentence) =>
        new(variable, sentence) { Options = [.. Vocabulary.All.Where(fact => fact.Variable == variable)] };
}
