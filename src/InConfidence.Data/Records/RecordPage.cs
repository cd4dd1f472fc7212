using System.Globalization;
using InConfidence.Data.Rows;
using InConfidence.Data.Steps;

namespace InConfidence.Data.Records;

/// <summary>What to show of the desk: everything, or more of one part.</summary>
public enum DeskPart
{
    Both,
    Open,
    Answered,
}

/// <summary>The desk: what still wants somebody, what somebody has taken on, and what must be done.</summary>
public sealed record DeskView(RecordPage Open, RecordPage Answered)
{
    /// <summary>Open steps of every record that the reader answers for, on this page of the desk or not.</summary>
    public required DueSteps Due { get; init; }
}

/// <summary>What somebody wrote, and the meetings promised with them that have not taken place.</summary>
public sealed record MineView(RecordPage Written, IReadOnlyList<MeetingView> Meetings);

/// <summary>A page of a list. <paramref name="Next"/> leads to the one after it, or is null.</summary>
public sealed record RecordPage(IReadOnlyList<RecordLine> Lines, string? Next)
{
    public static RecordPage None { get; } = new([], null);

    /// <summary>The last moment shown, and how many records of that very moment were.</summary>
    internal static string Cursor(List<RecordRow> shown, DateTimeOffset before, int shownBefore)
    {
        var last = shown[^1].ReleasedAt;
        var ofMoment = shown.Count(row => row.ReleasedAt == last) + (last == before ? shownBefore : 0);
        return $"{last.UtcTicks:x}-{ofMoment:x}";
    }

    internal static bool TryReadCursor(string? text, out DateTimeOffset moment, out int shownOfMoment)
    {
        (moment, shownOfMoment) = (default, 0);
        if (text?.Split('-') is not [var ticks, var shown]
            || !long.TryParse(ticks, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)
            || number <= 0 || number >= DateTimeOffset.MaxValue.UtcTicks
            || !int.TryParse(shown, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var count) || count <= 0)
            return false;
        (moment, shownOfMoment) = (new DateTimeOffset(number, TimeSpan.Zero), count);
        return true;
    }
}
