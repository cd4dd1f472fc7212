using InConfidence.Web.Pages.WhatHappens.Words;

namespace InConfidence.Web.Pages.WhatHappens;

/// <summary>Recipients about whom the page says the same, and what it says.</summary>
/// <param name="Names">Who they are.</param>
/// <param name="Sentences">What they would hear.</param>
/// <param name="Clauses">The clauses on which it rests.</param>
public sealed record Hearing(IReadOnlyList<string> Names, IReadOnlyList<string> Sentences, IReadOnlyList<string> Clauses)
{
    /// <summary>What the policy says to students about it, where no other part of the page says it already.</summary>
    public IReadOnlyList<string> PolicySays { get; init; } = [];

    /// <summary>Who hears of it, those first who must; one that stands for all who hear the same.</summary>
    public static IReadOnlyList<Hearing> Of(IEnumerable<Telling> tellings, StudentPageWords words) =>
    [
        .. from telling in tellings
           orderby Rank(telling)
           group telling by string.Join(' ', SentencesAbout(telling, words)) into alike
           select new Hearing(
               [.. alike.Select(telling => words.Names[telling.Recipient])],
               SentencesAbout(alike.First(), words),
               [.. alike.SelectMany(telling => telling.Clauses).Distinct()]),
    ];

    /// <summary>
    /// What the page says of one recipient. What is asked about is never settled beforehand, and what is refused is only
    /// what would not normally happen: nothing here may promise more.
    /// </summary>
    public static IReadOnlyList<string> SentencesAbout(Telling telling, StudentPageWords words)
    {
        if (telling.IsRequired)
            return [words.Required];
        if (telling.Hears.Count > 0)
            return [.. telling.Hears.Select(content => words.MayHear[content]), .. More(telling, words), .. Kept(telling, words)];
        if (telling.Asked.Count == 0)
            return [words.NotNormally];
        return telling.Asked is [Telling.Consequence]
            ? [words.NotNormally, words.OnlyConsequence]
            : [Decides(telling, words), .. Kept(telling, words)];
    }

    private static IEnumerable<string> More(Telling telling, StudentPageWords words) =>
        telling.Asked.Count > 0 ? [words.HearMore, Decides(telling, words)] : [];

    private static IEnumerable<string> Kept(Telling telling, StudentPageWords words) => telling.WordsAreKept ? [words.NotYourWords] : [];

    private static string Decides(Telling telling, StudentPageWords words) => telling.Decider switch
    {
        // With a second person it is still the lead who decides.
        { } decider when decider.StartsWith("safeguarding-lead", StringComparison.Ordinal) => words.Decides["safeguarding-lead"],
        { } decider => words.Decides.GetValueOrDefault(decider, words.SomebodyDecides),
        null => words.SomebodyDecides,
    };

    private static int Rank(Telling telling) => telling switch
    {
        { IsRequired: true } => 0,
        { Hears.Count: > 0 } => 1,
        { Asked.Count: > 0 } => 2,
        _ => 3,
    };
}
