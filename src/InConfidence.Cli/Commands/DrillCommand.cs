using System.CommandLine;
using InConfidence.Data.Drills;
using InConfidence.Policy;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence drill: what a policy answers to what once went wrong elsewhere, moment by moment.</summary>
internal static class DrillCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "Which scenario, or a file that holds one; without it, all that are shipped.", Arity = ArgumentArity.ZeroOrOne };
        var policy = new Option<string?>("--policy") { Description = "A policy document; without it, the one that is shipped." };
        var json = CommonOptions.AsJson();
        var command = new Command("drill", "Play what once went wrong elsewhere, with made-up people: which rule fires, and when.") { name, policy, json };
        command.SetAction(parsed => Play(parsed.GetValue(name), parsed.GetValue(policy), parsed.GetValue(json)));
        return command;
    }

    private static int Play(string? name, string? policyFile, bool json)
    {
        var policy = policyFile is null ? PolicyDocument.Shipped : PolicyFiles.Read(policyFile);
        var played = Find(name).Select(scenario => (scenario.Name, scenario.Scenario, Moments: Drill.Play(scenario.Scenario, policy))).ToList();
        if (json)
            CommonOptions.Print(new
            {
                scenarios = played.Select(drill => new { name = drill.Name, title = drill.Scenario.Title, asExpected = drill.Moments.All(moment => moment.IsAsExpected), moments = drill.Moments.Select(DrillPrinting.Json) }),
            });
        else
            foreach (var (_, scenario, moments) in played)
                DrillPrinting.Print(scenario, moments);
        return played.All(drill => drill.Moments.All(moment => moment.IsAsExpected)) ? ExitCode.Success : ExitCode.No;
    }

    private static IEnumerable<(string Name, Scenario Scenario)> Find(string? name)
    {
        if (name is null)
            return ShippedScenarios.All.Select(pair => (pair.Key, pair.Value));
        if (ShippedScenarios.All.TryGetValue(name, out var shipped))
            return [(name, shipped)];
        if (!File.Exists(name))
            throw new InvalidDataException($"There is no scenario {name}. There are: {string.Join(", ", ShippedScenarios.All.Keys)}.");
        return Scenario.TryRead(PolicyFiles.Text(name), out var scenario, out var fault) ? [(Path.GetFileNameWithoutExtension(name), scenario)] : throw new InvalidDataException($"{name}: {fault}");
    }
}
