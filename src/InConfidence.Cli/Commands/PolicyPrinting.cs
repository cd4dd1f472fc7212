using System.Text.Json;
using InConfidence.Policy;

namespace InConfidence.Cli.Commands;

/// <summary>What the policy verbs print: sentences, or one JSON object.</summary>
internal static class PolicyPrinting
{
    public static void Print(PolicyCheck check, long milliseconds, bool json)
    {
        if (json)
        {
            var faults = check.Faults.Select(fault => new { kind = fault.Kind, clause = fault.Clause, message = fault.Message, witness = Json(fault.Witness), line = fault.Line });
            CommonOptions.Print(new { clauses = check.Clauses, rules = check.Rules, promisesProved = check.PromisesProved, promisesBroken = check.PromisesBroken, examplesPassed = check.ExamplesPassed, examplesFailed = check.ExamplesFailed, faults, milliseconds });
            return;
        }
        foreach (var fault in check.Faults)
        {
            Console.WriteLine($"Line {fault.Line}{(fault.Clause is { } clause ? $", {clause}" : string.Empty)}: {fault.Message}.");
            if (fault.Witness is { } witness)
                Console.WriteLine($"  For example: {witness}");
        }
        Console.WriteLine($"{check.Clauses} clauses, {check.Rules} rules. Promises: {check.PromisesProved} proved, {check.PromisesBroken} broken. Examples: {check.ExamplesPassed} passed, {check.ExamplesFailed} failed. {check.Faults.Count} faults. {milliseconds} ms.");
    }

    public static void Print(Explanation explanation, bool json)
    {
        var decision = explanation.Decision;
        if (json)
        {
            var duties = decision.Obligations.Select(duty => new { duty = duty.Name, when = duty.By ?? Lower(duty.Due), sentence = duty.Sentence });
            var requirements = explanation.Requirements.Select(requirement => new { who = requirement.Who, what = requirement.What, by = requirement.By, sentence = requirement.Sentence });
            var wouldChange = explanation.WouldChange.Select(change => new { fact = change.Fact, value = change.Value, outcome = Lower(change.Outcome) });
            CommonOptions.Print(new { outcome = Lower(decision.Outcome), askWhom = decision.AskWhom, mostThatMay = Most(explanation), duties, requirements, rules = decision.Rules, clauses = decision.Clauses, reasons = decision.Reasons, findOut = decision.FindOut, wouldChange });
            return;
        }
        Console.WriteLine($"{decision.Outcome}{(decision.AskWhom is { } whom ? $": {whom}" : string.Empty)}. {string.Join(' ', decision.Reasons)}");
        foreach (var line in Lines(explanation))
            Console.WriteLine(line);
    }

    public static void Print(PolicyDifference difference, long milliseconds, bool json)
    {
        if (json)
        {
            var changes = difference.Changes.Select(change => new { act = change.Act is { } act ? Spelled(act) : null, kind = change.Kind, when = change.When, before = change.Before, after = change.After, witness = Json(change.Witness) });
            CommonOptions.Print(new { total = difference.Total, shown = difference.Changes.Count, changes, milliseconds });
            return;
        }
        foreach (var change in difference.Changes)
        {
            var when = change.When.Count == 0 ? "always" : string.Join(" and ", change.When);
            Console.WriteLine($"{(change.Act is { } act ? Spelled(act) + ", " : string.Empty)}{change.Kind}: {change.Before ?? "nothing"} becomes {change.After ?? "nothing"} when {when}");
        }
        Console.WriteLine($"{difference.Total} classes of situation change; {difference.Changes.Count} are shown. {milliseconds} ms.");
    }

    public static void PrintVocabulary(bool json)
    {
        var facts = Vocabulary.All.GroupBy(fact => fact.Variable ?? fact.Set ?? fact.Name).Select(group => new
        {
            name = group.Key,
            type = group.First() switch { { Variable: not null } => "one", { Set: not null } => "set", _ => "yes-or-no" },
            kind = Lower(group.First().Kind),
            values = group.Select(fact => new { value = fact.Name == group.Key ? "true" : fact.Name[(group.Key.Length + 1)..], says = fact.Phrase, sentence = fact.Sentence }),
        });
        if (json)
        {
            CommonOptions.Print(new { facts });
            return;
        }
        foreach (var fact in facts)
        {
            Console.WriteLine($"{fact.name} ({fact.type}, {fact.kind})");
            foreach (var value in fact.values)
                Console.WriteLine($"  {value.says}: {value.sentence}");
        }
    }

    private static IEnumerable<string> Lines(Explanation explanation)
    {
        var decision = explanation.Decision;
        if (decision.Outcome != Outcome.Permit && Most(explanation) is { } most)
            yield return $"The most that may be told: {most}.";
        foreach (var duty in decision.Obligations)
            yield return $"Must ({duty.By ?? Lower(duty.Due)}): {duty.Sentence}";
        foreach (var requirement in explanation.Requirements)
            yield return $"Required of {requirement.Who}, by {requirement.By}: {requirement.Sentence}";
        if (decision.FindOut.Count > 0)
            yield return $"Find out: {string.Join(", ", decision.FindOut)}.";
        foreach (var change in explanation.WouldChange)
            yield return $"It would be {Lower(change.Outcome)} if {change.Fact} were {change.Value}.";
        yield return $"Rules: {string.Join(", ", decision.Rules)}. Clauses: {string.Join(", ", decision.Clauses)}.";
    }

    private static string? Most(Explanation explanation) => explanation.MostThatMay.Count == 0 ? null : string.Join(", ", explanation.MostThatMay);

    private static JsonElement? Json(Situation? situation) => situation is null ? null : JsonSerializer.Deserialize<JsonElement>(situation.ToJson());

    private static string Lower(Enum member) => member.ToString().ToLowerInvariant();

    private static string Spelled(Act act) => Vocabulary.Of(act).Name["act=".Length..];
}
