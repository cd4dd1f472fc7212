namespace InConfidence.Web.Components;

/// <summary>How much of a moment to show.</summary>
public enum TimePrecision
{
    /// <summary>24 November 2026, 14:02.</summary>
    DayAndMinute,

    /// <summary>24 November 2026.</summary>
    Day,

    /// <summary>14:02.</summary>
    Minute,
}
