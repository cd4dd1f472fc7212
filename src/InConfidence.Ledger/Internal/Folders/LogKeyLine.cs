namespace InConfidence.Ledger.Internal;

/// <summary>A line of the file "verifier-key": the key, and for all but the first a blank and the id of the ciphertext that hands over to it.</summary>
internal static class LogKeyLine
{
    public static string Write(LogKey key) => key.Handover is { } handover ? $"{key.VerifierKey} {handover:D}" : key.VerifierKey;

    /// <returns>What the line says, or null where it says no key.</returns>
    public static LogKey? TryRead(string line) => line.Split(' ') switch
    {
        [var key] when NotePublicKey.IsKey(key) => new LogKey(key),
        [var key, var id] when NotePublicKey.IsKey(key) && Guid.TryParseExact(id, "D", out var handover) => new LogKey(key, handover),
        _ => null,
    };
}
