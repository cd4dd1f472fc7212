using InConfidence.Policy;

namespace InConfidence.Web.Pages.WhatHappens;

/// <summary>What the policy says about telling one recipient.</summary>
/// <param name="Recipient">Who would be told.</param>
/// <param name="Outcomes">The outcome for each of <see cref="Contents"/>.</param>
public sealed record Telling(Recipient Recipient, IReadOnlyDictionary<string, Outcome> Outcomes)
{
    public const string Words = "words";
    public const string Consequence = "consequence";

    /// <summary>What may be told, the most first. Whole files are no matter for a student who has not spoken yet.</summary>
    public static IReadOnlyList<string> Contents { get; } = [Words, "summary", Consequence, "care-instruction", "existence"];

    /// <summary>Whether the policy requires that they are told.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Who decides, where anything is asked about: the name that the decision gives.</summary>
    public string? Decider { get; init; }

    /// <summary>Of parents: whether the student is to be told before them.</summary>
    public bool StudentHearsFirst { get; init; }

    public StudentsSay Say { get; init; }

    /// <summary>The clauses on which it rests, where nothing that we do not know is so.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The most that they may be told: one thing, or two where neither contains the other.</summary>
    public IReadOnlyList<string> Hears
    {
        get
        {
            var permitted = With(Outcome.Permit);
            // A summary contains whatever stands below it; a consequence and a care instruction stand beside each other.
            if (permitted.Count > 0 && permitted[0] is Words or "summary")
                return [permitted[0]];
            return permitted.Count > 1 ? [.. permitted.Where(content => content != "existence")] : permitted;
        }
    }

    public IReadOnlyList<string> Asked => With(Outcome.Ask);

    public bool WordsAreKept => Outcomes[Words] == Outcome.Refuse;

    /// <summary>What the answer turns on: the most that may be told, otherwise the most that is asked about.</summary>
    public string Key => Hears.Concat(Asked).FirstOrDefault(Words);

    private List<string> With(Outcome outcome) => [.. Contents.Where(content => Outcomes[content] == outcome)];
}

/// <summary>What a student's no would do.</summary>
public enum StudentsSay
{
    /// <summary>There is nothing to say no to.</summary>
    Nothing,

    /// <summary>They then hear nothing of what was said.</summary>
    NoIsEnough,

    /// <summary>Somebody weighs it.</summary>
    Weighed,

    /// <summary>It may be told all the same.</summary>
    NotEnough,
}
