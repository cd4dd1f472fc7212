using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InConfidence.Ledger.Internal;

/// <summary>The body of a C2SP tlog-checkpoint.</summary>
internal static class CheckpointText
{
    public static string Write(Checkpoint checkpoint) => string.Create(
        CultureInfo.InvariantCulture,
        $"{checkpoint.Origin}\n{checkpoint.Size}\n{Convert.ToBase64String(checkpoint.Root.ToArray())}\n");

    public static bool TryRead(string body, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        // The last piece is what follows the last line feed: nothing. Further lines are extensions, which readers pass over.
        var lines = body.Split('\n');
        if (lines.Length < 4 || lines[^1].Length > 0 || lines[..^1].Any(line => line.Length == 0))
            return false;
        if (!TryReadSize(lines[1], out var size) || !StrictBase64.TryReadHash(lines[2], out var root))
            return false;
        checkpoint = new Checkpoint(lines[0], size, root);
        return true;
    }

    /// <summary>The size that a note claims, signed or not; 0 where it claims none.</summary>
    public static long SizeOf(string note) => note.Split('\n', 3) is [_, var size, _] && TryReadSize(size, out var read) ? read : 0;

    // One size, one spelling: no sign, no leading zero, no blanks.
    private static bool TryReadSize(string text, out long size) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size)
        && size.ToString(CultureInfo.InvariantCulture) == text;
}
