using System.CommandLine;
using System.Diagnostics;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Ledger;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence ledger verify: checks the whole log and every stored text that it names, in a school or in an exported folder.</summary>
internal static class LedgerVerify
{
    public static Command Verb()
    {
        var data = new Option<string?>("--data") { Description = "The data folder of the school whose log is checked." };
        var checkpoints = new Option<string[]>("--checkpoint") { Description = "A signed checkpoint that was kept elsewhere, or a folder of files that end in .checkpoint.", AllowMultipleArgumentsPerToken = true };
        var (log, keys, json) = (LedgerCommand.LogIfAny(), LedgerCommand.Keys(), CommonOptions.AsJson());
        var verify = new Command("verify", "Check the whole log and every stored text that it names.") { data, log, checkpoints, keys, json };
        verify.SetAction(async (parsed, cancellation) =>
        {
            var outside = Notes(parsed.GetValue(checkpoints) ?? []);
            var report = (parsed.GetValue(data), parsed.GetValue(log)) switch
            {
                ({ } folder, null) => await VerifyDataAsync(folder, outside, cancellation),
                (null, { } folder) => await VerifyLogAsync(folder, outside, parsed.GetValue(keys) ?? [], cancellation),
                _ => throw new InvalidDataException("Say what to check: --data DIR for a school, or --log DIR for an exported log."),
            };
            Show(report, parsed.GetValue(json));
            return report.Ok ? ExitCode.Success : ExitCode.No;
        });
        return verify;
    }

    private static async Task<LogReport> VerifyDataAsync(string data, IReadOnlyList<string> outside, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var report = await school.VerifyAsync(outside, cancellation);
        // A log that is not whole is left as it was found.
        if (report.Ok)
            await school.GivesAsync(LedgerAct.LedgerVerified, $"{report.Entries} entries, found whole", LedgerCommand.Asker, cancellation);
        return report;
    }

    private static async Task<LogReport> VerifyLogAsync(string folder, IReadOnlyList<string> outside, string[] keys, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        _ = keys.Select(LedgerCheckProof.Verifier).ToList();
        var report = await LogFolder.Open(folder, outside).VerifyAsync(keys.Length == 0 ? null : keys, cancellation);
        return new LogReport(report.Ok, report.Entries, report.FirstBad, report.Message, watch.ElapsedMilliseconds)
        {
            Between = report.Between,
            Vouched = report.VouchedOutside,
        };
    }

    private static IReadOnlyList<string> Notes(string[] places) =>
        [.. places.SelectMany(place => Directory.Exists(place) ? Directory.EnumerateFiles(place, "*" + CheckpointKeeping.Ending).Order(StringComparer.Ordinal) : Enumerable.Repeat(place, 1)).Select(LedgerCommand.Read)];

    private static void Show(LogReport report, bool json)
    {
        if (json)
        {
            CommonOptions.Print(new { ok = report.Ok, entries = report.Entries, firstBad = report.FirstBad, from = report.Between?.From, to = report.Between?.To, vouched = report.Vouched, message = report.Message, milliseconds = report.Milliseconds });
            return;
        }
        Console.WriteLine(report.Ok
            ? $"The log is whole: {report.Entries} entries, checked in {report.Milliseconds} ms. {report.Message}".TrimEnd()
            : $"The log is not whole. {Where(report)}{report.Message}");
    }

    private static string Where(LogReport report) => report switch
    {
        { Between: { } between } => $"The change lies among entries {between.From} to {between.To - 1}. ",
        { FirstBad: { } number } => $"First bad entry: {number}. ",
        _ => "",
    };
}
