using System.Text.RegularExpressions;

namespace InConfidence.Questions;

/// <summary>
/// Recognises questions that lead (D7, R10), so that the adult learns for the next time. A hint and no verdict: it goes by the
/// first words and the last ones, in English. What was written is never changed.
/// </summary>
public static partial class LeadingQuestions
{
    /// <summary>The questions in a text that suggest their answer or can be answered with yes or no, as they were written.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Sentences().Matches(text).Select(sentence => sentence.Value.Trim(' ', '\t', '"', '\'', '“', '”', '‘', '’', '-', '–', '•')).Where(Leads)];

    private static bool Leads(string sentence) => Closed().IsMatch(sentence) || Tagged().IsMatch(sentence) || Choice().IsMatch(sentence);

    /// <summary>Up to a question mark, a full stop or the end of the line.</summary>
    [GeneratedRegex(@"[^.?!\n]+[.?!]?")]
    private static partial Regex Sentences();

    /// <summary>Begins like a question that is answered with yes or no: "Did he ...", "Are you sure ...".</summary>
    [GeneratedRegex(@"^(?:(?:and|so|but|then|I asked|asked)\W+)*(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should|isn.t|aren.t|wasn.t|weren.t|didn.t|don.t|doesn.t|hasn.t|haven.t|won.t)\s[^?]*\?$", RegexOptions.IgnoreCase)]
    private static partial Regex Closed();

    /// <summary>Ends by asking for agreement: "..., didn't he?", "..., right?".</summary>
    [GeneratedRegex(@",\s*(?:\w+n.t\s+\w+|(?:is|was|did|does|has|will)\s+\w+|right|yes|no|correct)\s*\?$", RegexOptions.IgnoreCase)]
    private static partial Regex Tagged();

    /// <summary>Offers the answers: "was it at home or at school?".</summary>
    [GeneratedRegex(@"\sor\s[^?]*\?$", RegexOptions.IgnoreCase)]
    private static partial Regex Choice();
}
