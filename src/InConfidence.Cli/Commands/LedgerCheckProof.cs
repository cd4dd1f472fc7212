using System.CommandLine;
using InConfidence.Ledger;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence ledger check-proof: checks a proof or a receipt with nothing but a public key; a receipt also against a log.</summary>
internal static class LedgerCheckProof
{
    public static Command Verb()
    {
        var file = new Argument<string>("file") { Description = "The file that holds the proof or the receipt." };
        var (keys, log, json) = (LedgerCommand.Keys(), LedgerCommand.LogIfAny(), CommonOptions.AsJson());
        var command = new Command("check-proof", "Check a proof or a receipt.") { file, keys, log, json };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(log) is { } place ? LogFolder.Open(place) : null;
            var trusted = parsed.GetValue(keys) is { Length: > 0 } given ? given : folder?.Keys.Select(key => key.VerifierKey).ToArray() ?? [];
            if (trusted.Length == 0)
                throw new InvalidDataException("Say whose log it is: --key KEY, as the school published it, or --log DIR.");
            var answer = Check(LedgerCommand.Read(parsed.GetRequiredValue(file)), [.. trusted.Select(Verifier)], folder);
            Show(answer, parsed.GetValue(json));
            return answer.Ok ? ExitCode.Success : ExitCode.No;
        });
        return command;
    }

    /// <summary>The id of an entry, or null if the bytes are none.</summary>
    public static Guid? IdOf(ReadOnlySpan<byte> entry) => TryDecode(entry)?.Id;

    private static ProofAnswer Check(string text, IReadOnlyList<CheckpointVerifier> verifiers, LogFolder? log) =>
        LogProof.TryRead(text, out var proof) ? CheckProof(proof, verifiers, log) : CheckReceipt(text, verifiers, log);

    private static ProofAnswer CheckProof(LogProof proof, IReadOnlyList<CheckpointVerifier> verifiers, LogFolder? log)
    {
        var entry = TryDecode(proof.Entry.Span);
        if (entry is null || !verifiers.Any(proof.Verify))
            return new ProofAnswer(false, "proof", null, null, null, "The proof does not lead from its entry to a checkpoint that this key signed.");
        var number = proof.Inclusion.Index;
        return log is not null && log.Find(MerkleFrontier.LeafHash(proof.Entry.Span)) != number
            ? new ProofAnswer(false, "proof", number, entry.Id, entry.At, $"The proof holds, but the log in the folder does not have that entry as its number {number}.")
            : new ProofAnswer(true, "proof", number, entry.Id, entry.At, $"The entry is number {number} of the log, which had {proof.Inclusion.Size} entries then.");
    }

    private static ProofAnswer CheckReceipt(string text, IReadOnlyList<CheckpointVerifier> verifiers, LogFolder? log)
    {
        var receipt = verifiers.Select(verifier => verifier.TryOpenReceipt(text, out var opened) ? opened : null).FirstOrDefault(opened => opened is not null);
        if (receipt is null)
            return new ProofAnswer(false, "receipt", null, null, null, "This is neither a proof nor a receipt that this key signed.");
        if (log is null)
            return new ProofAnswer(true, "receipt", null, null, receipt.At, "The receipt is signed by this key: the entry was in the log at that time.");
        return log.Find(receipt.Leaf) is { } number
            ? new ProofAnswer(true, "receipt", number, IdOf(log.Prove(number).Entry.Span), receipt.At, "The receipt is signed by this key, and its entry is in the log.")
            : new ProofAnswer(false, "receipt", null, null, receipt.At, "The receipt is signed by this key, but its entry is no longer in the log: the log was rewritten, or it is an older copy.");
    }

    private static LedgerEntry? TryDecode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return LedgerEntry.Decode(bytes);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Takes up a key that somebody typed.</summary>
    public static CheckpointVerifier Verifier(string key)
    {
        try
        {
            return new CheckpointVerifier(key);
        }
        catch (FormatException malformed)
        {
            throw new InvalidDataException(malformed.Message);
        }
    }

    private static void Show(ProofAnswer answer, bool json)
    {
        if (json)
            CommonOptions.Print(new { ok = answer.Ok, kind = answer.Kind, entry = answer.Entry, id = answer.Id, at = answer.At, message = answer.Message });
        else
            Console.WriteLine(answer.At is { } at ? $"{answer.Message} ({at:yyyy-MM-dd HH:mm:ss} UTC)" : answer.Message);
    }

    private sealed record ProofAnswer(bool Ok, string Kind, long? Entry, Guid? Id, DateTimeOffset? At, string Message);
}
