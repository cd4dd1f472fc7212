using System.Globalization;
using InConfidence.Policy;
using InConfidence.Web.Components;

namespace InConfidence.Web.Pages.WhatHappens.Words;

/// <summary>Everything that the page says, in one language. Written for somebody of twelve.</summary>
public sealed partial record StudentPageWords
{
    // Made once, on first use.
    private static readonly Lazy<Dictionary<string, StudentPageWords>> Spoken = new(() => new()
    {
        ["en-GB"] = English,
        ["zh-Hans"] = Chinese,
        ["ar"] = Arabic,
        ["vi"] = Vietnamese,
        ["es"] = Spanish,
    });

    /// <summary>The words in the language of the frame around the page.</summary>
    public static StudentPageWords Current => For(CultureInfo.CurrentUICulture);

    /// <summary>Each language with its words, in the order in which they are offered.</summary>
    public static IReadOnlyDictionary<string, StudentPageWords> All => Spoken.Value;

    public static StudentPageWords For(CultureInfo culture) => Spoken.Value[FrameWords.For(culture).LanguageTag];

    /// <summary>True for a translation made by machine that no speaker of the language has read yet.</summary>
    public bool AwaitsReview { get; init; }

    /// <summary>The language, as it calls itself.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }
    public required string Introduction { get; init; }
    public required string NothingKept { get; init; }
    public required string SharedScreen { get; init; }
    public required string SharedScreenHelp { get; init; }
    public required string LeaveNow { get; init; }
    public required string TellSomeone { get; init; }
    public required string OtherLanguages { get; init; }

    /// <summary>By the name of the question.</summary>
    public required IReadOnlyDictionary<string, QuestionWords> Questions { get; init; }

    public required string See { get; init; }
    public required string NotAnAnswer { get; init; }

    public required string ResultTitle { get; init; }
    public required string UsualDay { get; init; }
    public required string SafeguardingLead { get; init; }

    /// <summary>Never left out: the policy can promise neither secrecy nor that the student hears first.</summary>
    public required string ActsFirst { get; init; }

    public required string DangerTitle { get; init; }
    public required string DangerCall { get; init; }
    public required string DangerTell { get; init; }

    public required string WhoTitle { get; init; }
    public required IReadOnlyDictionary<Recipient, string> Names { get; init; }
    public required string Required { get; init; }

    /// <summary>What may be told, by its name in the vocabulary.</summary>
    public required IReadOnlyDictionary<string, string> MayHear { get; init; }

    public required string HearMore { get; init; }

    /// <summary>Who decides, by the name in a decision; <see cref="SomebodyDecides"/> for whomever else a document names.</summary>
    public required IReadOnlyDictionary<string, string> Decides { get; init; }

    public required string SomebodyDecides { get; init; }
    public required string NotNormally { get; init; }
    public required string NotYourWords { get; init; }
    public required string OnlyConsequence { get; init; }

    public required string WhenTitle { get; init; }
    public required string MayKnow { get; init; }
    public required string LeadSaysWhen { get; init; }
    public required string HearFirst { get; init; }

    public required string ParentsTitle { get; init; }
    public required string SayTitle { get; init; }
    public required string NoIsEnough { get; init; }
    public required string Weighed { get; init; }
    public required string NotEnough { get; init; }

    public required string TalkTitle { get; init; }
    public required string TalkNow { get; init; }
    public required string TalkChildline { get; init; }
    public required string TalkHere { get; init; }

    public required string PolicySays { get; init; }
    public required string ChangeAnswers { get; init; }
    public required string StartAgain { get; init; }

    /// <summary>Sentences of the shipped policy in this language, by the sentence itself: what a school has changed is shown as it stands.</summary>
    public IReadOnlyDictionary<string, string> OfThePolicy { get; init; } = new Dictionary<string, string>();
}

/// <summary>A question in one language.</summary>
/// <param name="Text">The question.</param>
/// <param name="Answers">By the value that is posted.</param>
public sealed record QuestionWords(string Text, IReadOnlyDictionary<string, string> Answers)
{
    public string? Hint { get; init; }
}
