using System.Globalization;
using InConfidence.Data.Drills;

namespace InConfidence.Cli.Commands;

/// <summary>What the drill prints: a story with the policy's answers, or JSON.</summary>
internal static class DrillPrinting
{
    public static void Print(Scenario scenario, IReadOnlyList<PlayedMoment> moments)
    {
        Console.WriteLine($"{scenario.Title} ({scenario.Source})");
        Console.WriteLine(scenario.Happened);
        foreach (var played in moments)
        {
            Console.WriteLine();
            Console.WriteLine($"{Spoken(played.Moment.At)}  {played.Moment.Story}");
            Console.WriteLine($"  {played.Moment.Question}");
            foreach (var line in Lines(played))
                Console.WriteLine($"    {line}");
        }
        Console.WriteLine();
    }

    public static object Json(PlayedMoment played) => new
    {
        at = played.Moment.At.ToString("s", CultureInfo.InvariantCulture),
        question = played.Moment.Question,
        outcome = played.Answer.Outcome,
        rules = played.Answer.Rules,
        clauses = played.Explanation?.Decision.Clauses ?? [.. played.Route!.Reasons.Select(reason => reason.Clause)],
        requires = played.Answer.Requires.Select(required => new { name = required.Name, by = required.By?.ToString("s", CultureInfo.InvariantCulture) }),
        told = played.Answer.Told,
        climbs = played.Answer.Climbs,
        asExpected = played.IsAsExpected,
    };

    private static IEnumerable<string> Lines(PlayedMoment played)
    {
        if (played.Explanation is { } explanation)
        {
            var decision = explanation.Decision;
            yield return $"{decision.Outcome}{(decision.AskWhom is { } whom ? $": {whom}" : string.Empty)}. {string.Join(' ', decision.Reasons)}";
            foreach (var duty in decision.Obligations)
                yield return $"Must: {duty.Sentence}";
            foreach (var (required, by) in explanation.Requirements.Zip(played.Answer.Requires))
                yield return $"Required of the {required.Who}{(by.By is { } due ? $" by {Spoken(due)}" : string.Empty)}: {required.Sentence}";
            yield return $"Rules: {string.Join(", ", decision.Rules)}. Clauses: {string.Join(", ", decision.Clauses)}.";
        }
        else if (played.Route is { } route)
        {
            yield return route.OutsideOnly ? "Nobody here: the numbers outside." : $"At once: {string.Join(", ", played.Answer.Told)}.";
            foreach (var step in played.Answer.Climbs)
                yield return $"While nobody answers: {string.Join(", ", step)}.";
            foreach (var reason in route.Reasons)
                yield return $"{reason.Sentence} ({reason.Clause})";
        }
        if (!played.IsAsExpected)
            yield return "The shipped policy answers otherwise.";
    }

    private static string Spoken(DateTime at) => at.ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
