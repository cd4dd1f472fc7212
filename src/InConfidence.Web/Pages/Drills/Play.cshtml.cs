using InConfidence.Data;
using InConfidence.Data.Drills;
using InConfidence.Policy;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Drills;

/// <summary>
/// One scenario, moment by moment: what whoever plays it would do, then what the policy in force says. Nothing is kept; the
/// answer to a moment stands in the address alone.
/// </summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class PlayModel(OpenSchool school) : InPage(school)
{
    /// <summary>What can be answered where the policy is asked.</summary>
    public static IReadOnlyList<(string Value, string Text)> Guesses { get; } = [("permit", "Yes"), ("ask", "Not without asking somebody"), ("refuse", "No")];

    public string Name { get; private set; } = "";

    public Scenario Scenario { get; private set; } = null!;

    public IReadOnlyList<PlayedMoment> Moments { get; private set; } = [];

    /// <summary>The moment at which they are, counted from 1; one more than there are where it is over.</summary>
    public int Number { get; private set; }

    /// <summary>Their answer: one of <see cref="Guesses"/>, "look" where something finds its way, or null before they answered.</summary>
    public string? Guess { get; private set; }

    public PlayedMoment? Current => Number <= Moments.Count ? Moments[Number - 1] : null;

    /// <summary>Which clause a rule carries out, for people.</summary>
    public IEnumerable<PolicyClause> Clauses(PlayedMoment played) =>
        Reader.Policy.Prose!.Clauses.Where(clause => clause.Rules.Any(rule => played.Answer.Rules.Contains(rule.Name)));

    public async Task<IActionResult> OnGetAsync(string name, int moment = 1, string? guess = null)
    {
        if (!ShippedScenarios.All.TryGetValue(name, out var scenario))
            return await NotForYouAsync();
        (Name, Scenario, Moments) = (name, scenario, Drill.Play(scenario, Reader.Policy));
        Number = Math.Clamp(moment, 1, Moments.Count + 1);
        Guess = guess == "look" || Guesses.Any(known => known.Value == guess) ? guess : null;
        return Page();
    }
}
