using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Components;

/// <summary>Reads a time of day as people type it.</summary>
public static class TimeErrors
{
    private static readonly string[] Forms = ["H:mm", "HH:mm", "H:mm:ss", "H.mm", "Hmm", "HHmm"];

    /// <summary>The time, or null with a sentence in the model state.</summary>
    /// <param name="state">The model state of the page.</param>
    /// <param name="name">The name of the bound property.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="example">A time that would do, "17:30".</param>
    public static TimeOnly? ReadTime(this ModelStateDictionary state, string name, string? typed, string example)
    {
        if (TimeOnly.TryParseExact((typed ?? "").Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        state.AddModelError(name, $"Enter the time as hours and minutes, such as {example}");
        return null;
    }
}
