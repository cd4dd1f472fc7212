using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace InConfidence.Ledger.Internal;

/// <summary>The body of a handover: origin, what this is, the key that signed until now, the key that signs from here on; a line each.</summary>
internal static class HandoverText
{
    private const string Kind = "handover v1";

    public static string Write(string origin, string from, string to) => $"{origin}\n{Kind}\n{from}\n{to}\n";

    /// <summary>Reads a stored note that both of its keys signed. Whether either is to be trusted, it cannot say.</summary>
    public static bool TryOpen(ReadOnlyMemory<byte> stored, [NotNullWhen(true)] out Handover? handover)
    {
        handover = null;
        if (!SignedNote.TryParse(Encoding.UTF8.GetString(stored.Span), out var note) || note.Text.Split('\n') is not [var origin, Kind, var from, var to, ""])
            return false;
        if (!NotePublicKey.IsKey(from) || !NotePublicKey.IsKey(to) || from == to)
            return false;
        var (before, after) = (new CheckpointVerifier(from), new CheckpointVerifier(to));
        if (before.KeyName != origin || after.KeyName != origin || !before.TryOpenText(note, out _) || !after.TryOpenText(note, out _))
            return false;
        handover = new Handover(from, to);
        return true;
    }
}

/// <summary>That one key signs for a log where another signed before, as both of them said.</summary>
internal sealed record Handover(string From, string To);
