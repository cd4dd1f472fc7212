using System.CommandLine;
using InConfidence.Data.Backups;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence backup: one moment of a school's data, sealed, while it is served. The key vault is never in it.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Option<string>("--to") { Description = "The file to write; it must not be there yet.", Required = true };
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new Command("backup", "Back up the data of a school, sealed. The school may be served meanwhile.") { data, file, json };
        command.SetAction((parsed, cancellation) => BackUpAsync(parsed.GetRequiredValue(data), parsed.GetRequiredValue(file), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> BackUpAsync(string data, string file, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var report = await school.BackUpAsync(file, KeysCommand.Who, cancellation);
        if (json)
            CommonOptions.Print(new { file = Path.GetFullPath(file), rows = report.Rows, bytes = report.Bytes, checkpoint = report.Checkpoint });
        else
            Console.WriteLine($"{report.Rows} rows are in {file}. Now copy the vault, to another place: inconfidence keys copy.");
        return ExitCode.Success;
    }
}
