using System.Globalization;

namespace InConfidence.Web.Components;

/// <summary>A local time in the reader's language, always by the Gregorian calendar that the school lives by.</summary>
public static class SpokenTime
{
    /// <summary>The words for a moment that is already in the zone to show.</summary>
    public static string Of(DateTimeOffset local, TimePrecision show) => show switch
    {
        TimePrecision.Day => Day(local),
        TimePrecision.Minute => Minute(local),
        _ => $"{Day(local)}, {Minute(local)}",
    };

    private static string Minute(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset local)
    {
        var format = (DateTimeFormatInfo)CultureInfo.CurrentUICulture.DateTimeFormat.Clone();
        if (format.Calendar is not GregorianCalendar)
            format.Calendar = new GregorianCalendar();
        return local.ToString(FrameWords.Current.DayPattern, format);
    }
}
