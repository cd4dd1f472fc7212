using System.CommandLine;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Records;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence ledger receipt: prints a signed note for whoever wrote a record, which tells nothing else about the log.</summary>
internal static class LedgerReceipt
{
    public static Command Verb()
    {
        var record = new Option<string?>("--record") { Description = "The record, as it stands in the address of its page." };
        var (data, entry, json) = (CommonOptions.Data(), LedgerCommand.Entry(), CommonOptions.AsJson());
        var command = new Command("receipt", "Print a receipt for a record or an entry.") { data, record, entry, json };
        command.SetAction((parsed, cancellation) => PrintAsync(
            parsed.GetRequiredValue(data), parsed.GetValue(record), parsed.GetValue(entry), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> PrintAsync(string data, string? record, string? entry, bool json, CancellationToken cancellation)
    {
        if (record is null == entry is null)
            throw new InvalidDataException("Say what the receipt is for: --record ID, or --entry NUMBER.");
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var note = record is null
            ? await LedgerCommand.NumberAsync(school, entry!, cancellation) is { } number ? await school.ReceiptAsync(number, cancellation) : null
            : RecordId.TryParse(record, null, out var id) ? await school.ReceiptAsync(id, cancellation) : null;
        if (note is null)
            throw new InvalidDataException($"There is no {(record is null ? "entry " + entry : "record " + record)} in this log.");
        await school.GivesAsync(LedgerAct.ReceiptGiven, record is null ? $"entry {entry}" : $"record {record}", LedgerCommand.Asker, cancellation);
        if (json)
            CommonOptions.Print(new { receipt = note, key = school.VerifierKey });
        else
            Console.Write(note);
        return ExitCode.Success;
    }
}
