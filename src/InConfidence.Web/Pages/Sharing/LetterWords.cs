using InConfidence.People;
using InConfidence.Sharing;
using InConfidence.Web.Pages.People;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>
/// What a letter about a consequence says (R5): constant sentences with names and days of the decision in them. It is given
/// the fields and nothing else, so that it cannot know what happened.
/// </summary>
internal static class LetterWords
{
    public static IReadOnlyList<(PlaceConsequence Consequence, string Label)> Consequences { get; } =
    [
        (PlaceConsequence.Suspended, "Suspended from school for a time"), (PlaceConsequence.BoardingSuspended, "May not board for a time"),
        (PlaceConsequence.FinalWarning, "A final warning"), (PlaceConsequence.StaysOnConditions, "Stays on conditions"),
        (PlaceConsequence.BoardingEnds, "The boarding place ends"), (PlaceConsequence.PlaceEnds, "The place at the school ends"),
    ];

    /// <summary>The paragraphs of the letter, without address and signature.</summary>
    public static IReadOnlyList<string> Paragraphs(ConsequenceLetter letter, Func<PersonId, string> nameOf)
    {
        var student = nameOf(letter.Student);
        var paragraphs = new List<string>
        {
            letter.Consequence switch
            {
                PlaceConsequence.Suspended => $"{student} is suspended from school from {Day(letter.From)} until {Day(letter.Until!.Value)}.",
                PlaceConsequence.BoardingSuspended => $"{student} may not board from {Day(letter.From)} until {Day(letter.Until!.Value)}.",
                PlaceConsequence.FinalWarning => $"{student} has been given a final warning, which holds from {Day(letter.From)}{Until(letter)}. Their place at the school depends on it.",
                PlaceConsequence.StaysOnConditions => $"{student} stays at the school on conditions from {Day(letter.From)}{Until(letter)}. They know the conditions.",
                PlaceConsequence.BoardingEnds => $"{student}’s boarding place ends on {Day(letter.From)}.",
                _ => $"{student}’s place at the school ends on {Day(letter.From)}.",
            },
            $"The school has told {student} so. This letter says what the school will do, and not why: {student} may tell you, and we will help if they wish.",
        };
        if (letter.MeetingOn is { } meeting)
            paragraphs.Add($"We would like to speak with you about it on {Day(meeting)}. {student} is asked to be there.");
        if (letter.AppealBy is { } appeal)
            paragraphs.Add($"You and {student} may ask the school to look at the decision again, until {Day(appeal)}.");
        return paragraphs;
    }

    /// <summary>What was told, for the record.</summary>
    public static string Of(ConsequenceLetter letter, SharingPeople people) => string.Join("\n", Paragraphs(letter, people.NameOf));

    public static string Day(DateOnly day) => PersonWords.Of(day);

    private static string Until(ConsequenceLetter letter) => letter.Until is { } day ? $" until {Day(day)}" : "";
}
