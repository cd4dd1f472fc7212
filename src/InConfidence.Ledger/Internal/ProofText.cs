using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace InConfidence.Ledger.Internal;

/// <summary>The form of a C2SP tlog-proof: what it is, the entry as extra data, its number, the path; an empty line; the checkpoint.</summary>
internal static class ProofText
{
    private const string Kind = "c2sp.org/tlog-proof@v1";
    private const string Extra = "extra ";
    private const string Index = "index ";
    private const int LongestPath = 63;

    public static string Write(LogProof proof)
    {
        var text = new StringBuilder(Kind).Append('\n')
            .Append(Extra).Append(Convert.ToBase64String(proof.Entry.Span)).Append('\n')
            .Append(Index).Append(proof.Inclusion.Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in proof.Inclusion.Path)
            text.Append(Convert.ToBase64String(hash.ToArray())).Append('\n');
        return text.Append('\n').Append(proof.CheckpointNote).ToString();
    }

    public static bool TryRead(string text, [NotNullWhen(true)] out LogProof? proof)
    {
        proof = null;
        var gap = text.IndexOf("\n\n", StringComparison.Ordinal);
        // Stryker disable once equality : a text that begins with the gap has no kind
        if (gap < 0 || text[..gap].Split('\n') is not [Kind, var extra, var index, .. var hashes] || hashes.Length > LongestPath)
            return false;
        if (!extra.StartsWith(Extra, StringComparison.Ordinal) || !StrictBase64.TryRead(extra[Extra.Length..], out var entry))
            return false;
        if (!index.StartsWith(Index, StringComparison.Ordinal) || !long.TryParse(index[Index.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        var path = new Sha256Hash[hashes.Length];
        for (var step = 0; step < path.Length; step++)
        {
            if (!StrictBase64.TryReadHash(hashes[step], out path[step]))
                return false;
        }
        var note = text[(gap + 2)..];
        proof = new LogProof(new InclusionProof(number, CheckpointText.SizeOf(note), path), entry, note);
        return true;
    }
}
