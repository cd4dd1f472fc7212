using System.Text.Json;
using InConfidence.Alerts;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Routing;
using InConfidence.Schools;
using InConfidence.Time;

namespace InConfidence.Data.Drills;

/// <summary>
/// Plays a scenario by a policy: what it answers at each moment, which rules fire, what must be done and by when. Nothing is so in
/// a scenario but what it says.
/// </summary>
public static class Drill
{
    /// <summary>The made-up school: days from Monday to Friday, in London, from eight to five, never closed.</summary>
    private static readonly SchoolSettings School = new() { Name = "A school that is made up" };

    private static readonly SchoolCalendar Calendar = new(School);

    /// <exception cref="InvalidDataException">A situation names a fact that there is not.</exception>
    public static IReadOnlyList<PlayedMoment> Play(Scenario scenario, PolicyDocument policy) =>
        [.. scenario.Moments.Select((moment, index) => moment.Matter is { } matter ? Way(scenario, moment, matter) : Ask(scenario, policy, moment, index + 1))];

    private static PlayedMoment Ask(Scenario scenario, PolicyDocument policy, ScenarioMoment moment, int number)
    {
        var facts = scenario.Given.Concat(moment.Situation!).GroupBy(fact => fact.Key).ToDictionary(fact => fact.Key, fact => fact.Last().Value);
        if (!Situation.TryRead(JsonSerializer.Serialize(facts), out var situation, out var fault))
            throw new InvalidDataException($"moment {number}: {fault}");
        if (situation.Act is not { } act)
            throw new InvalidDataException($"moment {number}: say what is about to be done, such as \"act\": \"tell\"");
        var explanation = policy.Explain(act, situation.WithNothingElse());
        var level = situation[Vocabulary.Find("harm.immediate")!] == Knowledge.Yes ? AlertLevel.Danger : AlertLevel.Ordinary;
        var at = Calendar.At(DateOnly.FromDateTime(moment.At), TimeOnly.FromDateTime(moment.At));
        return new PlayedMoment(moment)
        {
            Explanation = explanation,
            Answer = new ScenarioAnswer
            {
                Outcome = explanation.Decision.Outcome.ToString().ToLowerInvariant(),
                Rules = explanation.Decision.Rules,
                Requires = [.. explanation.Requirements.Select(requirement => new ScenarioRequirement(
                    requirement.Name, StepDue.Of(requirement.By, at, level, Calendar, School) is { } due ? Calendar.Local(due) : null))],
            },
        };
    }

    private static PlayedMoment Way(Scenario scenario, ScenarioMoment moment, ScenarioMatter matter)
    {
        var ids = scenario.People.Select((person, index) => (person.Name, Id: PersonId.From(new Guid(index + 1, 0, 0, new byte[8])))).ToDictionary(person => person.Name, person => person.Id);
        var names = ids.ToDictionary(pair => pair.Value, pair => pair.Key);
        var route = Route.Of(
            new Matter
            {
                Kind = matter.Kind,
                AdultInvolved = matter.Adult,
                Writer = ids[matter.Writer],
                Alleged = [.. matter.Alleged.Select(name => ids[name])],
                Students = [.. matter.Students.Select(name => ids[name])],
            },
            new SchoolNow
            {
                Holders = [.. scenario.People.SelectMany(person => person.Roles.Select(role => new RoleHolder(ids[person.Name], role)))],
                Kinds = scenario.People.ToDictionary(person => ids[person.Name], person => person.Kind),
            });
        return new PlayedMoment(moment)
        {
            Route = route,
            Answer = new ScenarioAnswer { Told = Named(route.Recipients), Climbs = [.. route.Climb.Select(Named)] },
        };

        IReadOnlyList<string> Named(IEnumerable<RoleHolder> holders) => [.. holders.Select(holder => names[holder.Person]).Distinct()];
    }
}

/// <summary>A moment, and what came of it.</summary>
public sealed record PlayedMoment(ScenarioMoment Moment)
{
    public required ScenarioAnswer Answer { get; init; }

    /// <summary>What the policy says to it, where it was asked.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>The way it went, where something was written down.</summary>
    public Route? Route { get; init; }

    /// <summary>Whether it is what the scenario expects. Rules count in any order.</summary>
    public bool IsAsExpected =>
        Answer.Outcome == Moment.Expect.Outcome
        && Answer.Rules.Order(StringComparer.Ordinal).SequenceEqual(Moment.Expect.Rules.Order(StringComparer.Ordinal))
        && Answer.Requires.OrderBy(required => required.Name, StringComparer.Ordinal).SequenceEqual(Moment.Expect.Requires.OrderBy(required => required.Name, StringComparer.Ordinal))
        && Answer.Told.SequenceEqual(Moment.Expect.Told)
        && Answer.Climbs.Count == Moment.Expect.Climbs.Count
        && Answer.Climbs.Zip(Moment.Expect.Climbs).All(pair => pair.First.SequenceEqual(pair.Second));
}
