using System.CommandLine;
using InConfidence.Data.Examining;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence doctor: looks a school over and says what is to be done. It changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new Command("doctor", "Look a school over: database, log, keys, copies of the vault, places. The school may be served meanwhile.") { data, json };
        command.SetAction((parsed, cancellation) => ExamineAsync(parsed.GetRequiredValue(data), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> ExamineAsync(string data, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var findings = await school.ExamineAsync(cancellation);
        var ok = findings.All(finding => finding.Gravity != Gravity.Fault);
        var told = findings.Select(finding => new { finding.What, Gravity = finding.Gravity.ToString().ToLowerInvariant(), finding.Sentence });
        if (json)
            CommonOptions.Print(new { ok = ok, findings = told });
        else
            foreach (var finding in findings)
                Console.WriteLine($"{Mark(finding.Gravity)}  {finding.Sentence}");
        return ok ? ExitCode.Success : ExitCode.No;
    }

    private static string Mark(Gravity gravity) => gravity switch
    {
        Gravity.Well => "well  ",
        Gravity.Advice => "advice",
        _ => "FAULT ",
    };
}
