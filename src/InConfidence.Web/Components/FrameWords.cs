using System.Globalization;

namespace InConfidence.Web.Components;

/// <summary>The few words that the frame and the components say by themselves, in the reader's language.</summary>
public sealed partial record FrameWords
{
    /// <summary>The words for the culture of this request; English where the language is not one of ours.</summary>
    public static FrameWords Current => For(CultureInfo.CurrentUICulture);

    /// <summary>The words for a culture or the nearest of its parents.</summary>
    public static FrameWords For(CultureInfo culture)
    {
        for (var one = culture; !string.IsNullOrEmpty(one.Name); one = one.Parent)
        {
            if (Languages.TryGetValue(one.Name, out var words))
                return words;
        }

        return Languages["en"];
    }

    /// <summary>The language of each of the words that there are.</summary>
    public static IEnumerable<string> LanguageTags => Languages.Values.Select(words => words.LanguageTag);

    /// <summary>True for a translation made by machine that no speaker of the language has read yet.</summary>
    public bool AwaitsReview { get; init; }

    /// <summary>The language these words are in, for the page to declare.</summary>
    public required string LanguageTag { get; init; }

    /// <summary>True where the language is written from right to left.</summary>
    public bool IsRightToLeft => CultureInfo.GetCultureInfo(LanguageTag).TextInfo.IsRightToLeft;

    public required string SkipToMain { get; init; }
    public required string ThereIsAProblem { get; init; }
    public required string ErrorPrefix { get; init; }
    public required string CheckThisAnswer { get; init; }
    public required string Back { get; init; }
    public required string Change { get; init; }
    public required string Danger { get; init; }
    public required string SignOut { get; init; }
    public required string SignedInAs { get; init; }
    public required string Navigation { get; init; }
    public required string TellNow { get; init; }
    public required string HidePage { get; init; }
    public required string ShowPage { get; init; }
    public required string PageHidden { get; init; }
    public required string Leave { get; init; }
    public required string LeaveHint { get; init; }
    public required string OutsideTitle { get; init; }
    public required string OutsideIntroduction { get; init; }
    public required string Emergency { get; init; }
    public required string Childline { get; init; }
    public required string NspccHelpline { get; init; }
    public required string PoliceNotEmergency { get; init; }
    public required string SocialCare { get; init; }
    public required string SocialCareOutOfHours { get; init; }
    public required string LocalAuthorityOfficer { get; init; }
    public required string Day { get; init; }
    public required string Month { get; init; }
    public required string Year { get; init; }
    public required string DayPattern { get; init; }
    public required string Saving { get; init; }
    public required string SavedAt { get; init; }
    public required string NotSavedYet { get; init; }
    public required string SignedOutWhileWriting { get; init; }
}
