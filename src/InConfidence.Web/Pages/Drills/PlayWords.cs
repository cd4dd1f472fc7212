using System.Globalization;
using InConfidence.Data.Drills;
using InConfidence.Policy;

namespace InConfidence.Web.Pages.Drills;

/// <summary>How a drill says things.</summary>
internal static class PlayWords
{
    public static string At(DateTime at) => at.ToString("dddd d MMMM, HH:mm", CultureInfo.GetCultureInfo("en-GB"));

    public static string Of(Decision decision) => decision.Outcome switch
    {
        Outcome.Permit => "yes.",
        Outcome.Refuse => "no.",
        _ => $"ask {Named(decision.AskWhom ?? "safeguarding-lead")}.",
    };

    /// <summary>Whose it is to do something.</summary>
    public static string Whose(string who) => who == "staff" ? "Whoever knows of it" : $"The {who.Replace('-', ' ')}";

    /// <summary>What came of a moment, in a line.</summary>
    public static string InShort(PlayedMoment played) => played switch
    {
        { Explanation: { } explanation } => $"The policy: {Of(explanation.Decision)} {string.Join(" ", Fired(played.Answer))}",
        { Route.OutsideOnly: true } => "Nobody here: the numbers outside.",
        _ => $"{string.Join(", ", played.Answer.Told)} at once.",
    };

    private static IEnumerable<string> Fired(ScenarioAnswer answer)
    {
        if (answer.Rules.Count > 0)
            yield return $"Rules: {string.Join(", ", answer.Rules)}.";
        foreach (var required in answer.Requires)
            yield return $"Required: {required.Name}{(required.By is { } by ? $" by {At(by)}" : "")}.";
    }

    private static string Named(string whom) => whom == "safeguarding-lead-and-second-person" ? "the safeguarding lead and a second person" : $"the {whom.Replace('-', ' ')}";
}
