using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Duty;

/// <summary>Who answers when, in the weeks ahead, and for which hours nobody does (R05, R06).</summary>
[WhoMayEnter(Entry.Duty)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    private const int Few = 4;
    private const int Many = 16;

    /// <summary>Gaps that begin within this many days are warned of at the top.</summary>
    private const int Warned = 14;

    private IReadOnlyList<RotaRow>? rows;

    [BindProperty(SupportsGet = true)]
    public int Weeks { get; set; } = Few;

    public bool ShowsAll => Weeks > Few;

    public IEnumerable<RotaRow> Gaps => Rows.Where(row => row.Line is null && row.From < Now.AddDays(Warned));

    public IReadOnlyList<DirectoryPerson> OnDuty => [.. Directory.OnDuty(Now).DistinctBy(person => person.Id)];

    /// <summary>Rows by the Monday of their week; what began earlier stands in this week.</summary>
    public IEnumerable<IGrouping<DateOnly, RotaRow>> ByWeek =>
        Rows.GroupBy(row => Monday(Directory.Calendar.Day(row.From < Now ? Now : row.From)));

    private IReadOnlyList<RotaRow> Rows => rows ??= RotaRow.Between(Directory, Now, Now.AddDays(7 * (ShowsAll ? Many : Few)));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRemoveAsync() =>
        DutyId.TryParse(Request.Form["line"], null, out var line) && Directory.Duty.Any(known => known.Id == line)
        && await School.CommitAsync(Because(LedgerAct.DutyChanged, "line removed"), (unit, token) => unit.RemoveDutyAsync(line, token), Cancellation)
            ? Redirect(ShowsAll ? $"/duty?weeks={Many}" : "/duty")
            : await NotForYouAsync();

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
