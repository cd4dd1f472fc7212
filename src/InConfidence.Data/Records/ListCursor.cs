using System.Globalization;

namespace InConfidence.Data.Records;

/// <summary>Where a page of a list ends that is ordered by a moment, the newest first: the last moment shown, and how many of that very moment were.</summary>
internal readonly record struct ListCursor(DateTimeOffset Moment, int ShownOfMoment)
{
    /// <summary>After a page that shows those moments.</summary>
    /// <param name="shown">The moments that are shown, at least one.</param>
    /// <param name="before">Where the page began; null for the first.</param>
    public static ListCursor After(IReadOnlyList<DateTimeOffset> shown, ListCursor? before)
    {
        var last = shown[^1];
        return new(last, shown.Count(moment => moment == last) + (before is { } known && known.Moment == last ? known.ShownOfMoment : 0));
    }

    public override string ToString() => $"{Moment.UtcTicks:x}-{ShownOfMoment:x}";

    /// <summary>Null where the text is no cursor: then the list begins at its beginning.</summary>
    public static ListCursor? Read(string? text) =>
        text?.Split('-') is [var ticks, var shown]
        && long.TryParse(ticks, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) && number > 0 && number < DateTimeOffset.MaxValue.UtcTicks
        && int.TryParse(shown, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var count) && count > 0
            ? new(new DateTimeOffset(number, TimeSpan.Zero), count)
            : null;
}
