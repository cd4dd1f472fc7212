using System.CommandLine;
using InConfidence.Data.Proof;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence ledger verify: checks the whole log and every stored text that it names.</summary>
internal static class LedgerCommand
{
    public static Command Create()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var verify = new Command("verify", "Check the whole log and every stored text that it names.") { data, json };
        verify.SetAction((parsed, cancellation) => VerifyAsync(parsed.GetRequiredValue(data), parsed.GetValue(json), cancellation));
        return new Command("ledger", "The append-only record of every act.") { verify };
    }

    private static async Task<int> VerifyAsync(string data, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var report = await school.VerifyAsync([], cancellation);
        if (json)
            CommonOptions.Print(new { ok = report.Ok, entries = report.Entries, firstBad = report.FirstBad, message = report.Message, milliseconds = report.Milliseconds });
        else
            Console.WriteLine(report.Ok
                ? $"The log is whole: {report.Entries} entries, checked in {report.Milliseconds} ms."
                : $"The log is not whole. First bad entry: {report.FirstBad}. {report.Message}");
        return report.Ok ? ExitCode.Success : ExitCode.No;
    }
}
