using InConfidence.Time;
using InConfidence.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Duty;

/// <summary>When somebody is on duty: one stretch, or the same hours again and again.</summary>
public sealed class DutyForm
{
    public const string Once = "once";
    public const string SchoolDays = "school-days";
    public const string Weekly = "weekly";

    private static readonly TimeSpan LongestStretch = TimeSpan.FromDays(56);
    private const int FurthestDays = 400;

    public DateAnswer Day { get; set; } = new();

    public string? Begins { get; set; }

    public string? Ends { get; set; }

    /// <summary>The day on which it ends, where that is neither the first day nor the morning after.</summary>
    public DateAnswer LastDay { get; set; } = new();

    public string? Repeat { get; set; } = Once;

    public DateAnswer RepeatUntil { get; set; } = new();

    /// <summary>
    /// The stretches, as instants, or none with sentences in the model state. Each is reckoned from the school's own
    /// clock on its own day, so that a night on which the clock changes is an hour longer or shorter.
    /// </summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> Read(ModelStateDictionary state, string name, SchoolCalendar calendar, DateTimeOffset now)
    {
        var day = state.ReadDate($"{name}.{nameof(Day)}", Day, "The day", required: true);
        var begins = state.ReadTime($"{name}.{nameof(Begins)}", Begins, "17:30");
        var ends = state.ReadTime($"{name}.{nameof(Ends)}", Ends, "08:00");
        var lastDay = state.ReadDate($"{name}.{nameof(LastDay)}", LastDay, "The day on which it ends", required: false);
        var days = day is { } first ? Days(state, name, first, calendar) : [];
        if (day is not { } start || begins is not { } from || ends is not { } until || days.Count == 0 || !state.IsValid)
            return [];
        var length = lastDay is { } last ? last.DayNumber - start.DayNumber : until <= from ? 1 : 0;
        List<(DateTimeOffset From, DateTimeOffset Until)> stretches = days.ConvertAll(one => (calendar.At(one, from), calendar.At(one.AddDays(length), until)));
        Check(state, name, stretches, now, isLong: length > 0 && days.Count > 1);
        return state.IsValid ? stretches : [];
    }

    private static void Check(ModelStateDictionary state, string name, List<(DateTimeOffset From, DateTimeOffset Until)> stretches, DateTimeOffset now, bool isLong)
    {
        if (stretches.Exists(stretch => stretch.Until <= stretch.From))
            state.AddModelError($"{name}.{nameof(Ends)}", "The end must come after the beginning");
        else if (stretches[0].Until <= now)
            state.AddModelError($"{name}.{nameof(Day)}.Day", "That is over already: choose a time to come");
        else if (stretches.Exists(stretch => stretch.Until - stretch.From > LongestStretch))
            state.AddModelError($"{name}.{nameof(LastDay)}.Day", "One line lasts at most eight weeks: check the days");
        else if (stretches[^1].Until > now.AddDays(FurthestDays))
            state.AddModelError($"{name}.{nameof(Day)}.Day", "Plan at most a year ahead: check the year");
        else if (isLong && stretches.Zip(stretches.Skip(1)).Any(pair => pair.Second.From < pair.First.Until))
            state.AddModelError($"{name}.{nameof(Repeat)}", "It would begin again before it ends: repeat it less often");
    }

    private List<DateOnly> Days(ModelStateDictionary state, string name, DateOnly first, SchoolCalendar calendar)
    {
        if (Repeat is not (SchoolDays or Weekly))
            return [first];
        if (state.ReadDate($"{name}.{nameof(RepeatUntil)}", RepeatUntil, "The last day of repeating", required: true) is not { } last)
            return [];
        if (last < first || last.DayNumber - first.DayNumber > FurthestDays)
        {
            state.AddModelError($"{name}.{nameof(RepeatUntil)}.Day", "Repeat until a day after the first, at most a year later");
            return [];
        }
        var days = new List<DateOnly>();
        for (var day = first; day <= last; day = day.AddDays(Repeat == Weekly ? 7 : 1))
            if (Repeat == Weekly || calendar.IsSchoolDay(day))
                days.Add(day);
        if (days.Count == 0)
            state.AddModelError($"{name}.{nameof(RepeatUntil)}.Day", "There is no school day in that time: check the days");
        return days;
    }
}
