using System.Globalization;

namespace InConfidence.Web.Components;

/// <summary>Reads a number as a person types it: with blanks around it, and in the digits of their own script.</summary>
internal static class DateNumber
{
    public static int? Of(string typed)
    {
        var text = typed.AsSpan().Trim();
        if (text.Length is 0 or > 4)
            return null;
        var number = 0;
        foreach (var character in text)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit < 0)
                return null;
            number = (number * 10) + digit;
        }

        return number;
    }

    /// <summary>A month by number, or by at least three letters of its name in the reader's language.</summary>
    public static int? OfMonth(string typed)
    {
        var name = typed.Trim();
        if (Of(name) is { } number)
            return number;
        if (name.Length < 3)
            return null;
        var months = CultureInfo.CurrentCulture.DateTimeFormat.MonthNames;
        var position = Array.FindIndex(months, month => month.StartsWith(name, StringComparison.CurrentCultureIgnoreCase));
        return position < 0 ? null : position + 1;
    }
}
