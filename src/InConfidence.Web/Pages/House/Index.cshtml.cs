using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.House;

/// <summary>
/// What must be done tonight in the house in which the reader is on duty (P2, R65): each student's care instruction, and nothing
/// of why. It is theirs while they are on duty; with the next line of the rota it is the next person's.
/// </summary>
[WhoMayEnter(Entry.Reading)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    public IReadOnlyList<CareLine> Lines { get; private set; } = [];

    public string? House => Reader.Person.Profile.House;

    /// <summary>Until when the reader is on duty; null while they are not.</summary>
    public DateTimeOffset? Until => Directory.HouseDuty.Where(line => line.Person == Reader.Id && line.Covers(Now)).Select(line => (DateTimeOffset?)line.Until).Max();

    public bool IsPlanner => EntryRules.Admits(Entry.Duty, Reader);

    public async Task OnGetAsync() => Lines =
        [.. (await School.TonightAsync(Reader, Cancellation)).OrderBy(line => Directory.NameOf(line.Student), StringComparer.OrdinalIgnoreCase).ThenBy(line => line.Id.Value)];
}
