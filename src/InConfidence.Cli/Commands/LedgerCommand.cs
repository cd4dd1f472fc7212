using System.CommandLine;
using InConfidence.Data;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence ledger ...: checking the log, and handing out what others check it with.</summary>
internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "The append-only record of every act.")
    {
        LedgerVerify.Verb(), LedgerExport.Verb(), LedgerCheckpoint.Verb(), LedgerProve.Verb(), LedgerReceipt.Verb(), LedgerCheckProof.Verb(), LedgerRotateKey.Verb(),
    };

    /// <summary>Who asks, as the log will say: nobody signs in at a shell.</summary>
    public static Actor Asker => Actor.Machine("command");

    public static Option<string[]> Keys() => new("--key")
    {
        Description = "A verifier key that is trusted instead of those in the folder. One is enough: handovers lead to the others.",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string?> LogIfAny() => new("--log") { Description = "The folder of an exported log." };

    public static Option<string> Entry() => new("--entry") { Description = "The entry: its number, counted from 0, or its id." };

    /// <summary>The number of the entry that is meant, whether by number or by id.</summary>
    public static async Task<long?> NumberAsync(OpenSchool school, string entry, CancellationToken cancellation) =>
        Guid.TryParse(entry, out var id) ? await school.FindEntryAsync(id, cancellation) : NumberOf(entry);

    public static long NumberOf(string entry) => long.TryParse(entry, out var number) && number >= 0
        ? number
        : throw new InvalidDataException($"'{entry}' is no entry: give its number, counted from 0, or its id.");

    /// <summary>A file that holds a signed note, a proof, or a key.</summary>
    public static string Read(string file) => File.Exists(file)
        ? File.ReadAllText(file)
        : throw new FileNotFoundException($"There is no file {file}.");
}
