using System.CommandLine;
using InConfidence.Data.Proof;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence ledger export: writes the log as a folder that anybody can check. The school may be served meanwhile.</summary>
internal static class LedgerExport
{
    public static Command Verb()
    {
        var log = new Option<string>("--log") { Description = "An empty folder, or one that does not exist yet.", Required = true };
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new Command("export", "Write the log and the sealed texts that it names as a folder of files.") { data, log, json };
        command.SetAction((parsed, cancellation) => ExportAsync(parsed.GetRequiredValue(data), parsed.GetRequiredValue(log), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> ExportAsync(string data, string folder, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var export = await school.ExportLogAsync(folder, LedgerCommand.Asker, cancellation);
        if (json)
            CommonOptions.Print(new { entries = export.Entries, ciphertexts = export.Ciphertexts, key = export.VerifierKey, log = Path.GetFullPath(folder), milliseconds = export.Milliseconds });
        else
            Console.WriteLine($"{export.Entries} entries and {export.Ciphertexts} sealed texts are in {folder}. The key that checks them: {export.VerifierKey}");
        return ExitCode.Success;
    }
}
