using System.CommandLine;
using System.Diagnostics;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence policy check | decide | diff | vocabulary: what a policy document says, proved over every situation.</summary>
internal static class PolicyCommand
{
    public static Command Create() => new("policy", "Check, ask and compare policy documents.") { Check(), Decide(), Difference(), Words() };

    private static Command Check()
    {
        var (file, json) = (File("file"), CommonOptions.AsJson());
        var command = new Command("check", "Prove a document over every situation: its faults, promises and examples.") { file, json };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(file), parsed.GetValue(json)));
        return command;
    }

    private static Command Decide()
    {
        var (file, json) = (File("file"), CommonOptions.AsJson());
        var situation = new Option<string>("--situation") { Description = "A file that holds one JSON object of facts.", Required = true };
        var command = new Command("decide", "Answer one situation, with what would change the answer.") { file, situation, json };
        command.SetAction(parsed => Decide(parsed.GetRequiredValue(file), parsed.GetRequiredValue(situation), parsed.GetValue(json)));
        return command;
    }

    private static Command Difference()
    {
        var (older, newer, json) = (File("old"), File("new"), CommonOptions.AsJson());
        var command = new Command("diff", "The situations in which two documents answer differently.") { older, newer, json };
        command.SetAction(parsed => Difference(parsed.GetRequiredValue(older), parsed.GetRequiredValue(newer), parsed.GetValue(json)));
        return command;
    }

    private static Command Words()
    {
        var json = CommonOptions.AsJson();
        var command = new Command("vocabulary", "Every fact of which a document can speak.") { json };
        command.SetAction(parsed =>
        {
            PolicyPrinting.PrintVocabulary(parsed.GetValue(json));
            return ExitCode.Success;
        });
        return command;
    }

    private static Argument<string> File(string name) => new(name) { Description = "A policy document in Markdown." };

    private static int Check(string file, bool json)
    {
        var started = Stopwatch.GetTimestamp();
        var check = PolicyFiles.Read(file).Check(PolicyFiles.GuidanceFor(file), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        if (check.IsTooLarge)
            throw new InvalidDataException($"{file}: too large to prove");
        PolicyPrinting.Print(check, Milliseconds(started), json);
        return check.Faults.Count == 0 ? ExitCode.Success : ExitCode.No;
    }

    private static int Decide(string file, string situationFile, bool json)
    {
        var document = PolicyFiles.Read(file);
        var (act, situation) = PolicyFiles.ReadSituation(situationFile);
        PolicyPrinting.Print(document.Explain(act, situation), json);
        return ExitCode.Success;
    }

    private static int Difference(string olderFile, string newerFile, bool json)
    {
        var started = Stopwatch.GetTimestamp();
        var difference = PolicyFiles.Read(olderFile).DifferenceTo(PolicyFiles.Read(newerFile));
        if (difference.IsTooLarge)
            throw new InvalidDataException($"{olderFile} and {newerFile}: too large to prove");
        PolicyPrinting.Print(difference, Milliseconds(started), json);
        return ExitCode.Success;
    }

    private static long Milliseconds(long started) => (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
