using InConfidence.Records;

namespace InConfidence.Web.Pages.Recording;

/// <summary>The few pages that come before the words, in their order. Everything else comes after, in any order.</summary>
internal static class Step
{
    public const string Danger = "danger";

    /// <summary>Who spoke and whom it concerns; in a concern about an adult, which adult.</summary>
    public const string People = "people";

    /// <summary>Whether an adult here, a host family or the safeguarding team is part of it.</summary>
    public const string Adult = "adult";

    /// <summary>There is somebody who must not see it: they are asked for.</summary>
    public const string KeepsOut = "keeps-out";

    /// <summary>Where the reader goes on: from the first pages one by one, and back to the list once the
    /// words are there; who is involved is asked first where somebody is in danger.</summary>
    public static string After(string step, DraftContent content, string start)
    {
        if (content.Words.Length > 0)
            return step == Danger && !content.Passed.Contains(Adult) ? $"{start}/adult" : start;
        return step switch
        {
            Danger => $"{start}/people/{PeopleStep.Who}",
            People => $"{start}/adult",
            _ => $"{start}/words",
        };
    }
}
