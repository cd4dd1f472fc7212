using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace InConfidence.Testing;

/// <summary>Searches raw bytes for phrases, in the forms in which a careless program leaves them.</summary>
public static class ByteSearch
{
    private const int PieceSize = 4 * 1024 * 1024, LongestUnpacked = 64 * 1024 * 1024;

    /// <summary>What a gzip stream and what an entry of a zip file begin with.</summary>
    private static readonly byte[] Gzip = [0x1F, 0x8B, 0x08];

    /// <summary>The phrase in UTF-8, UTF-16 of both orders, hexadecimal as SQL dumps write bytes, and, at every offset, base64.</summary>
    public static IEnumerable<byte[]> Forms(string phrase)
    {
        var utf8 = Encoding.UTF8.GetBytes(phrase);
        yield return utf8;
        yield return Encoding.Unicode.GetBytes(phrase);
        yield return Encoding.BigEndianUnicode.GetBytes(phrase);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(utf8));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8));
        for (var offset = 0; offset < 3; offset++)
        {
            var text = Convert.ToBase64String([.. new byte[offset], .. utf8]);
            // The first and last groups depend on what stands beside the phrase.
            yield return Encoding.ASCII.GetBytes(text[(offset == 0 ? 0 : 4)..^4]);
        }
    }

    /// <summary>The phrases of which any form stands in any of the files. Each file is read once, however many phrases there are.</summary>
    public static IReadOnlyList<string> Found(IEnumerable<string> files, IReadOnlyCollection<string> phrases)
    {
        var forms = phrases.SelectMany(phrase => Forms(phrase).Select(form => (Phrase: phrase, Text: Encoding.Latin1.GetString(form)))).ToList();
        var wanted = SearchValues.Create([.. forms.Select(form => form.Text)], StringComparison.Ordinal);
        var longest = forms.Max(form => form.Text.Length);
        var found = new HashSet<string>();
        foreach (var file in files)
            foreach (var text in Pieces(file, longest).Concat(Unpacked(file)))
                for (var at = 0; text.AsSpan(at).IndexOfAny(wanted) is >= 0 and var next; at += next + 1)
                    foreach (var form in forms.Where(form => text.AsSpan(at + next).StartsWith(form.Text, StringComparison.Ordinal)))
                        found.Add($"{form.Phrase} in {Path.GetFileName(file)}");
        return [.. found];
    }

    /// <summary>Whatever in the file unpacks as gzip, as text of one character a byte.</summary>
    private static IEnumerable<string> Unpacked(string file)
    {
        using var stream = OpenIfThere(file);
        var bytes = new byte[stream.Length];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        for (var at = 0; bytes.AsSpan(at, length - at).IndexOf(Gzip) is >= 0 and var next; at += next + 1)
            yield return Unpack(bytes.AsMemory(at + next, length - at - next));
    }

    /// <summary>What has gone since it was listed is empty.</summary>
    private static Stream OpenIfThere(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            return Stream.Null;
        }
    }

    private static string Unpack(ReadOnlyMemory<byte> packed)
    {
        var unpacked = new StringBuilder();
        try
        {
            using var reader = new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var piece = new byte[64 * 1024];
            while (unpacked.Length < LongestUnpacked && reader.Read(piece) is > 0 and var read)
                unpacked.Append(Encoding.Latin1.GetString(piece, 0, read));
        }
        catch (InvalidDataException)
        {
            // Three bytes that only look like the beginning of one; what came out before counts.
        }
        return unpacked.ToString();
    }

    /// <summary>The file as text of one character a byte, in pieces that overlap by as much as can be looked for.</summary>
    private static IEnumerable<string> Pieces(string file, int overlap)
    {
        using var stream = OpenIfThere(file);
        var piece = new byte[PieceSize + overlap];
        var kept = 0;
        while (stream.ReadAtLeast(piece.AsSpan(kept), piece.Length - kept, throwOnEndOfStream: false) is > 0 and var read)
        {
            yield return Encoding.Latin1.GetString(piece, 0, kept + read);
            var next = Math.Min(overlap, kept + read);
            piece.AsSpan(kept + read - next, next).CopyTo(piece);
            kept = next;
        }
    }
}
