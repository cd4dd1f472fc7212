namespace InConfidence.Web.Components;

/// <summary>One of the three boxes of a date.</summary>
public enum DatePart
{
    /// <summary>The day of the month.</summary>
    Day,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The year.</summary>
    Year,
}
