using InConfidence.Data.Steps;
using InConfidence.Web.Platform.Texts;

namespace InConfidence.Web.Pages.Records;

/// <summary>What is chosen on the page that asks what is known: an answer to each question, by its name.</summary>
internal static class KnownForm
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unknown = "unknown";

    private static IEnumerable<AssessedQuestion> Questions => AssessedFacts.Parts.SelectMany(part => part.Questions);

    /// <summary>What an assessment says, as the page shows it.</summary>
    public static Dictionary<string, string> Of(Assessment assessment) => Questions.ToDictionary(
        question => question.Name,
        question => question.Options.Count > 0
            ? question.Options.FirstOrDefault(option => assessment.Known.GetValueOrDefault(option.Name))?.Name ?? Unknown
            : assessment.Known.TryGetValue(question.Name, out var isSo) ? isSo ? Yes : No : Unknown);

    /// <summary>What was posted. Where nothing was chosen, that it is not known.</summary>
    public static Dictionary<string, string> Read(IFormCollection form) => Questions.ToDictionary(
        question => question.Name, question => form[Field(question.Name)].ToString() is { Length: > 0 } chosen ? chosen : Unknown);

    public static string Field(string name) => $"Known[{name}]";

    /// <summary>The questions to which something else was posted than they offer.</summary>
    public static IEnumerable<AssessedQuestion> Misread(IReadOnlyDictionary<string, string> chosen) =>
        Questions.Where(question => !Offered(question).Contains(chosen[question.Name]));

    public static Assessment Assessment(IReadOnlyDictionary<string, string> chosen, IFormCollection form)
    {
        var known = new Dictionary<string, bool>();
        foreach (var question in Questions.Where(question => chosen[question.Name] != Unknown))
            if (question.Options.Count > 0)
                known[chosen[question.Name]] = true;
            else
                known[question.Name] = chosen[question.Name] == Yes;
        return new Assessment(known, form.Verbatim("Note"));
    }

    private static IEnumerable<string> Offered(AssessedQuestion question) =>
        (question.Options.Count > 0 ? question.Options.Select(option => option.Name) : [Yes, No]).Append(Unknown);
}
