using System.CommandLine;
using InConfidence.Data;
using InConfidence.Data.Backups;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence keys copy: a copy of the key vault, in place of the one before it.</summary>
internal static class KeysCopy
{
    public static Command Verb()
    {
        var file = new Option<string>("--to") { Description = "The file of the copy. The one before it is overwritten, and the place is remembered.", Required = true };
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new Command("copy", "Copy the key vault to a place of its own, in place of the copy before it.") { data, file, json };
        command.SetAction((parsed, cancellation) => CopyAsync(parsed.GetRequiredValue(data), parsed.GetRequiredValue(file), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> CopyAsync(string data, string file, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        await school.CopyVaultAsync(file, cancellation);
        if (json)
            CommonOptions.Print(new { file = Path.GetFullPath(file) });
        else
            Console.WriteLine($"The vault is copied to {file}. Keep no older copy of it anywhere.");
        return ExitCode.Success;
    }

    /// <summary>Replaces every copy that is remembered. Says which could not be, and whether all were.</summary>
    public static async Task<(bool All, IReadOnlyList<string> Left)> ReplaceAsync(OpenSchool school, CancellationToken cancellation)
    {
        var copies = await school.ReplaceVaultCopiesAsync(cancellation);
        if (copies.Count == 0)
            await Console.Error.WriteLineAsync("No copy of the vault is known here. Whoever keeps one replaces it with inconfidence keys copy, or destroys it: it opens what was destroyed.");
        var left = copies.Where(copy => !copy.Replaced).Select(copy => copy.File).ToList();
        foreach (var copy in left)
            await Console.Error.WriteLineAsync($"The copy of the vault at {copy} could not be replaced: it still opens what was destroyed. Replace it with inconfidence keys copy, or destroy it.");
        return (left.Count == 0, left);
    }
}
