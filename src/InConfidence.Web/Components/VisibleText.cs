namespace InConfidence.Web.Components;

/// <summary>Text in which a reader can see every character that a browser would drop, run or obey.</summary>
public static class VisibleText
{
    private const char FirstPicture = '\u2400';
    private const char DeletePicture = '\u2421';
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Control characters become their Unicode pictures (NUL becomes U+2400), except line feed and tab, which
    /// the page shows as they are; C1 controls, which have no picture, become U+FFFD; characters that turn the
    /// direction of following text become U+FFFD too. Everything else stays.
    /// </summary>
    public static string Of(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.Any(IsHidden)
            ? string.Create(text.Length, text, static (shown, source) =>
            {
                for (var position = 0; position < shown.Length; position++)
                    shown[position] = Picture(source[position]);
            })
            : text;

    private static char Picture(char character) => character switch
    {
        '\n' or '\t' => character,
        < ' ' => (char)(FirstPicture + character),
        '\u007F' => DeletePicture,
        _ when IsHidden(character) => Replacement,
        _ => character,
    };

    // U+202D and U+202E override the reading order; Arabic text written by people has no need of them.
    private static bool IsHidden(char character) =>
        character is (>= '\u007F' and <= '\u009F') or '\u202D' or '\u202E';
}
