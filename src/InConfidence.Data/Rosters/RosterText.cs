using System.Text;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>Turns the bytes of a file into text: UTF-8 and UTF-16 by their marks, else UTF-8, else Windows-1252.</summary>
internal static class RosterText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string? Decode(string file, byte[] bytes, RosterFindings findings)
    {
        try
        {
            return Marked(bytes) ?? StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException) when (HasMark(bytes))
        {
            findings.Break(file, 0, "This file is damaged: its characters cannot be read.");
            return null;
        }
        catch (DecoderFallbackException)
        {
            findings.Doubt(RosterDoubtKind.File, "This file is not UTF-8. It was read as Windows-1252: look at names with accents.", file);
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static string? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => StrictUtf8.GetString(bytes.AsSpan(3)),
        [0xFF, 0xFE, ..] => Utf16(bigEndian: false).GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => Utf16(bigEndian: true).GetString(bytes.AsSpan(2)),
        // No file of ours begins with NUL: a heading in UTF-16 without a mark has one in every Latin letter.
        [not 0, 0, not 0, 0, ..] => Utf16(bigEndian: false).GetString(bytes),
        [0, not 0, 0, not 0, ..] => Utf16(bigEndian: true).GetString(bytes),
        _ => null,
    };

    private static bool HasMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [_, 0, _, 0, ..] or [0, _, 0, _, ..];

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);
}
