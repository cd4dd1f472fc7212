using System.CommandLine;
using InConfidence.Data.Rosters;
using InConfidence.Rosters;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence roster check | import: what an import would do, and doing it.</summary>
internal static class RosterCommand
{
    public static Command Create() => new("roster", "Import people from a school's roster.") { Check() };

    private static Command Check()
    {
        var path = Path();
        var (data, json) = (CommonOptions.DataIfAny(), CommonOptions.AsJson());
        var command = new Command("check", "Show what an import would do. Changes nothing.") { path, data, json };
        command.SetAction((parsed, cancellation) => CheckAsync(parsed.GetRequiredValue(path), parsed.GetValue(data), parsed.GetValue(json), cancellation));
        return command;
    }

    private static Argument<string> Path() => new("path") { Description = "A OneRoster 1.1 folder or zip file." };

    private static async Task<int> CheckAsync(string path, string? data, bool json, CancellationToken cancellation)
    {
        if (!System.IO.Path.Exists(path))
            throw new FileNotFoundException($"There is no folder or file {path}: give the path of a OneRoster folder or zip file.");
        var reading = RosterReader.Read(path);
        var difference = await DifferenceAsync(reading, data, cancellation);
        Show(RosterCheck.Of(reading, difference), json);
        return reading.Errors.Count == 0 ? ExitCode.Success : ExitCode.No;
    }

    private static Task<RosterDifference> DifferenceAsync(RosterReading reading, string? data, CancellationToken cancellation) =>
        Task.FromResult(RosterDifference.Between(RosterSnapshot.Empty, reading.Snapshot));

    private static void Show(RosterCheck check, bool json)
    {
        if (json)
        {
            Console.WriteLine(check.ToJson());
            return;
        }
        Console.WriteLine($"{check.Format}: {check.Students} students, {check.Staff} staff, {check.Guardians} guardians.");
        Console.WriteLine($"{check.Joiners} join, {check.Leavers} leave, {check.Changes} change.");
        foreach (var doubt in check.Doubts)
            Console.WriteLine($"Doubt: {doubt.Message}");
        foreach (var error in check.Errors)
            Console.WriteLine($"{error.File}, row {error.Row}: {error.Message}");
    }
}
