using System.CommandLine;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence ledger checkpoint: prints the newest signed checkpoint, to be kept outside the building.</summary>
internal static class LedgerCheckpoint
{
    public static Command Verb()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new Command("checkpoint", "Print the signed checkpoint over every entry there is now.") { data, json };
        command.SetAction((parsed, cancellation) => PrintAsync(parsed.GetRequiredValue(data), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> PrintAsync(string data, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        await school.GivesAsync(LedgerAct.CheckpointGiven, null, LedgerCommand.Asker, cancellation);
        var note = await school.CheckpointAsync(cancellation);
        if (json)
            CommonOptions.Print(new { checkpoint = note, key = school.VerifierKey });
        else
            Console.Write(note);
        return ExitCode.Success;
    }
}
