using System.CommandLine;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Ledger;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence ledger prove: prints a proof that one entry is in the log, which can be checked with nothing but a public key.</summary>
internal static class LedgerProve
{
    public static Command Verb()
    {
        var data = new Option<string?>("--data") { Description = "The data folder of the school." };
        var entry = LedgerCommand.Entry();
        entry.Required = true;
        var (log, json) = (LedgerCommand.LogIfAny(), CommonOptions.AsJson());
        var command = new Command("prove", "Print a proof that one entry is in the log.") { data, log, entry, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var which = parsed.GetRequiredValue(entry);
            var proof = (parsed.GetValue(data), parsed.GetValue(log)) switch
            {
                ({ } folder, null) => await FromDataAsync(folder, which, cancellation),
                (null, { } folder) => await FromLogAsync(LogFolder.Open(folder), which, cancellation),
                _ => throw new InvalidDataException("Say where the entry is: --data DIR for a school, or --log DIR for an exported log."),
            };
            return Show(proof ?? throw new InvalidDataException($"There is no entry {which} in this log."), parsed.GetValue(json));
        });
        return command;
    }

    private static async Task<LogProof?> FromDataAsync(string data, string entry, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        if (await LedgerCommand.NumberAsync(school, entry, cancellation) is not { } number || await school.ProveAsync(number, cancellation) is not { } proof)
            return null;
        await school.GivesAsync(LedgerAct.ProofGiven, $"entry {number}", LedgerCommand.Asker, cancellation);
        return proof;
    }

    private static async Task<LogProof?> FromLogAsync(LogFolder log, string entry, CancellationToken cancellation)
    {
        var number = Guid.TryParse(entry, out var id) ? await FindAsync(log, id, cancellation) : LedgerCommand.NumberOf(entry);
        return number < log.Size ? log.Prove(number.Value) : null;
    }

    private static async Task<long?> FindAsync(LogFolder log, Guid id, CancellationToken cancellation)
    {
        await foreach (var entry in log.Entries(cancellation))
            if (LedgerCheckProof.IdOf(entry.Bytes.Span) == id)
                return entry.Number;
        return null;
    }

    private static int Show(LogProof proof, bool json)
    {
        if (json)
            CommonOptions.Print(new { entry = proof.Inclusion.Index, proof = proof.Write() });
        else
            Console.Write(proof.Write());
        return ExitCode.Success;
    }
}
