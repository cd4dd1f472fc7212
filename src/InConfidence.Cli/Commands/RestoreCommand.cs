using System.CommandLine;
using InConfidence.Data;
using InConfidence.Data.Backups;
using InConfidence.Data.Proof;
using InConfidence.Data.Schools;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence restore: makes a school again in an empty folder, and checks it before it is served.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var backup = new Option<string>("--backup") { Description = "The backup of the data.", Required = true };
        var vault = new Option<string>("--vault") { Description = "The newest copy of the key vault.", Required = true };
        var keyFile = new Option<string?>("--key-file") { Description = "A copy of the key file, for a school that has one; it is put in its place." };
        var postgreSql = new Option<string?>("--postgresql") { Description = "A connection to an empty PostgreSQL database; without it, an embedded SQLite database." };
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new Command("restore", "Make a school again out of a backup, a copy of its vault and its key.") { data, backup, vault, keyFile, postgreSql, json };
        command.SetAction((parsed, cancellation) => RestoreAsync(
            InstallationPlaces.Beside(parsed.GetRequiredValue(data)),
            parsed.GetRequiredValue(backup),
            parsed.GetRequiredValue(vault),
            parsed.GetValue(keyFile),
            parsed.GetValue(postgreSql),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RestoreAsync(
        InstallationPlaces places, string backup, string vault, string? keyFile, string? postgreSql, bool json, CancellationToken cancellation)
    {
        if (keyFile is not null)
            places.PlaceKeyFile(keyFile);
        char[]? typed = null;
        char[] Ask() => (char[])(typed ??= Typing.Passphrase()).Clone();
        var (restored, report) = await RestoredAsync();
        if (json)
            CommonOptions.Print(new { ok = report.Ok, rows = restored.Rows, entries = report.Entries, at = restored.At, data = places.Data, message = report.Message });
        else
            Console.WriteLine(report.Ok
                ? $"{restored.Rows} rows of {restored.At:yyyy-MM-dd HH:mm} UTC are in {places.Data}, and the log is whole: {report.Entries} entries. What was written after that is not in it."
                : $"The rows are in {places.Data}, but the log is not whole: {report.Message}");
        return report.Ok ? ExitCode.Success : ExitCode.No;

        async Task<(RestoreReport, LogReport)> RestoredAsync()
        {
            try
            {
                var brought = await BackupRestoring.RestoreAsync(places, backup, vault, postgreSql, WorldSources.System, Ask, cancellation);
                await using var school = await Installation.OpenAsync(places, WorldSources.System, cancellation, Ask);
                return (brought, await school.VerifyAsync([brought.Checkpoint], cancellation));
            }
            finally
            {
                Array.Clear(typed ?? []);
            }
        }
    }
}
