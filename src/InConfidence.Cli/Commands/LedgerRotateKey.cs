using System.CommandLine;
using InConfidence.Data.Proof;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence ledger rotate-key: another key signs the log from here on. The school may be served meanwhile.</summary>
internal static class LedgerRotateKey
{
    public static Command Verb()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new Command("rotate-key", "Sign the log with a new key from here on, which the log itself says.") { data, json };
        command.SetAction((parsed, cancellation) => RotateAsync(parsed.GetRequiredValue(data), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RotateAsync(string data, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var before = school.VerifierKey;
        var key = await school.RotateSigningKeyAsync(LedgerCommand.Asker, cancellation);
        if (json)
            CommonOptions.Print(new { before, key });
        else
            Console.WriteLine($"The log is signed by a new key from here on: {key}\nWhoever knows the one before can follow to it. Give the new one to those who keep checkpoints.");
        return ExitCode.Success;
    }
}
