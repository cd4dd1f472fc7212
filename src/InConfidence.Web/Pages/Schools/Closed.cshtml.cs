using System.Globalization;
using InConfidence.Data;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.Schools;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Schools;

/// <summary>Days on which the school is closed: a promised talk, a deadline and the rota reckon with them (D2).</summary>
[WhoMayEnter(Entry.Administration)]
public sealed class ClosedModel(OpenSchool school) : InPage(school)
{
    private const int LongestDays = 120;
    private const int LongestWhy = 100;

    [BindProperty]
    public DateAnswer First { get; set; } = new();

    [BindProperty]
    public DateAnswer Last { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public IEnumerable<ClosedDays> Closed => Directory.Settings.Closed.OrderBy(closed => closed.First);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var first = ModelState.ReadDate(nameof(First), First, "The first closed day", required: true);
        var last = ModelState.ReadDate(nameof(Last), Last, "The last closed day", required: true);
        if (string.IsNullOrWhiteSpace(Why) || Why.Length > LongestWhy)
            ModelState.AddModelError(nameof(Why), "Say in a few words what it is, such as “Half term”");
        if (last < first)
            ModelState.AddModelError("Last.Day", "The last day must not come before the first");
        else if (last?.DayNumber - first?.DayNumber >= LongestDays)
            ModelState.AddModelError("Last.Day", $"Enter at most {LongestDays} days at once: check the year");
        else if (Closed.Any(closed => closed.First <= last && first <= closed.Last))
            ModelState.AddModelError("First.Day", "Some of these days are entered already: remove those first");
        if (!ModelState.IsValid)
            return Page();
        await SaveAsync([.. Directory.Settings.Closed, new ClosedDays(first!.Value, last!.Value, Why!.Trim())]);
        return Redirect("/school/closed");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (!DateOnly.TryParseExact(Request.Form["first"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            || Directory.Settings.Closed.FirstOrDefault(closed => closed.First == first) is not { } removed)
            return await NotForYouAsync();
        await SaveAsync([.. Directory.Settings.Closed.Where(closed => closed != removed)]);
        return Redirect("/school/closed");
    }

    private Task SaveAsync(IEnumerable<ClosedDays> closed) => School.CommitAsync(
        Because(LedgerAct.SettingsChanged, "closed days"),
        (unit, token) => unit.ChangeSettingsAsync(Directory.Settings with { Closed = [.. closed.OrderBy(days => days.First)] }, token),
        Cancellation);
}
