using InConfidence.Policy;

namespace InConfidence.Web.Pages.WhatHappens;

/// <summary>A question of the form. What an answer makes known stands beside it; an answer beside which nothing stands leaves it unknown.</summary>
/// <param name="Name">The name of its field.</param>
/// <param name="Answers">What can be chosen, in order.</param>
public sealed record StudentQuestion(string Name, IReadOnlyList<StudentAnswer> Answers)
{
    /// <summary>The answer of "I would rather not say" and of "I am not sure".</summary>
    public const string Unsaid = "unsaid";

    public static StudentQuestion Matter { get; } = new(nameof(Matter), [.. Matters(), new(Unsaid)]);

    public static StudentQuestion Age { get; } = new(nameof(Age),
    [
        new("under-13", ("age=under-13", true)), new("13-to-15", ("age=13-to-15", true)), new("16-to-17", ("age=16-to-17", true)),
        new("adult", ("age=adult", true)), new(Unsaid),
    ]);

    public static StudentQuestion Danger { get; } = new(nameof(Danger),
        [new("yes", ("harm.immediate", true)), new("no", ("harm.immediate", false)), new(Unsaid)]);

    public static StudentQuestion Home { get; } = new(nameof(Home),
    [
        new("yes", ("source.household", true)), new("hosts", ("source.host-family", true)),
        new("no", ("source.household", false), ("source.host-family", false)), new(Unsaid),
    ]);

    public static StudentQuestion Parents { get; } = new(nameof(Parents),
    [
        new("yes", ("agreement=given", true), ("student.wants-parents-not-told", false)),
        new("no", ("agreement=refused", true), ("student.wants-parents-not-told", true)), new(Unsaid),
    ]);

    public static StudentQuestion Adult { get; } = new(nameof(Adult),
    [
        new("no", ("record.adult-involved=no", true)), new("adult-here", ("record.adult-involved=adult-here", true)),
        new("safeguarding-team", ("record.adult-involved=safeguarding-team", true)), new("head", ("record.adult-involved=head", true)), new(Unsaid),
    ]);

    public static IReadOnlyList<StudentQuestion> All { get; } = [Danger, Matter, Age, Home, Parents, Adult];

    public StudentAnswer? Find(string? value) => Answers.FirstOrDefault(answer => answer.Value == value);

    /// <summary>
    /// Each matter of the vocabulary. One is chosen, and the others stay unknown rather than not so: what is said then
    /// holds whatever else it is about.
    /// </summary>
    private static IEnumerable<StudentAnswer> Matters() =>
        from fact in Vocabulary.All where fact.Set == "matter" select new StudentAnswer(fact.Name["matter.".Length..], (fact.Name, true));
}

/// <summary>An answer, and what it makes known.</summary>
/// <param name="Value">What the form posts.</param>
/// <param name="Known">Facts of the vocabulary.</param>
public sealed record StudentAnswer(string Value, params IReadOnlyList<(string Fact, bool IsSo)> Known);
