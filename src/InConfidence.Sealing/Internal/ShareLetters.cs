using System.Text;

namespace InConfidence.Sealing.Internal;

/// <summary>Bytes as letters that are copied by hand: base 32 of RFC 4648 without padding, in groups of four.</summary>
internal static class ShareLetters
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int bits = 0, held = 0, written = 0;
        foreach (var part in bytes)
        {
            (held, bits) = ((held << 8) | part, bits + 8);
            for (; bits >= 5; bits -= 5)
            {
                if (written++ is > 0 and var before && before % 4 == 0)
                    text.Append(' ');
                text.Append(Letters[(held >> (bits - 5)) & 31]);
            }
            held &= (1 << bits) - 1;
        }
        return text.ToString();
    }

    /// <summary>The bytes, or null where a character is none of the letters, or one is too many.</summary>
    public static byte[]? Read(string text)
    {
        var bytes = new List<byte>();
        int bits = 0, held = 0;
        foreach (var letter in text.Where(letter => !char.IsWhiteSpace(letter) && letter != '-'))
        {
            var value = Letters.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0)
                return null;
            (held, bits) = ((held << 5) | value, bits + 5);
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }
        // A letter too many is as wrong as one too few.
        return bits < 5 && held == 0 ? [.. bytes] : null;
    }
}
