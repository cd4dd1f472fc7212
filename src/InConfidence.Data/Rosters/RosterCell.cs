using System.Globalization;

namespace InConfidence.Data.Rosters;

/// <summary>What may stand in a cell.</summary>
internal static class RosterCell
{
    /// <summary>
    /// Control characters, and the marks that turn the direction of writing: with them one name can be made to look
    /// like another. Marks that Arabic or Persian spelling needs are let through.
    /// </summary>
    public static bool HasHidden(ReadOnlySpan<char> cell)
    {
        foreach (var letter in cell)
        {
            if (char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFD' or '\uFFFE' or '\uFFFF')
                return true;
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.PrivateUse)
                return true;
        }
        return false;
    }

    /// <summary>A spreadsheet would run it. Here it is text, and stays text.</summary>
    public static bool IsFormula(string cell) => cell is ['=' or '+' or '-' or '@', ..];
}
