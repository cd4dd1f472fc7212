using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Components;

/// <summary>Says what is wrong with a date in one sentence, at the box to mend first.</summary>
public static class DateErrors
{
    /// <summary>
    /// The date, or null with a sentence in the model state. An empty answer is an error only where it is required.
    /// </summary>
    /// <param name="state">The model state of the page.</param>
    /// <param name="name">The name of the bound property, such as "SaidOn".</param>
    /// <param name="answer">What was typed.</param>
    /// <param name="what">What the date is, in words that begin a sentence: "The day it was said".</param>
    /// <param name="required">True where the question must be answered.</param>
    public static DateOnly? ReadDate(
        this ModelStateDictionary state, string name, DateAnswer? answer, string what, bool required)
    {
        switch ((answer ?? new DateAnswer()).Read())
        {
            case DateReading.Given given:
                return given.Date;
            case DateReading.Incomplete incomplete:
                var missing = string.Join(" and ", incomplete.Missing.Select(part => $"a {part}").Select(Lower));
                state.AddModelError($"{name}.{incomplete.Missing[0]}", $"{what} must include {missing}");
                return null;
            case DateReading.NotADate { Part: DatePart.Year }:
                state.AddModelError($"{name}.Year", $"{what}: the year must have four numbers");
                return null;
            case DateReading.NotADate wrong:
                state.AddModelError($"{name}.{wrong.Part}", $"{what} must be a real date");
                return null;
            default:
                if (required)
                    state.AddModelError($"{name}.Day", $"{what} is missing");
                return null;
        }
    }

    private static string Lower(string words) => words.ToLowerInvariant();
}
