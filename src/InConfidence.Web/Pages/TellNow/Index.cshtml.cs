using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Web.Pages.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.TellNow;

/// <summary>
/// Stands on every page: whom to speak to now (R05, R07). Names and numbers of people here show to those who work here;
/// everybody else is led to an adult whom they trust and to the numbers outside.
/// </summary>
[WhoMayEnter(Entry.Anybody)]
public sealed class IndexModel(OpenSchool school) : PageModel
{
    public IReadOnlyList<(DirectoryPerson Person, string Office)> People { get; private set; } = [];

    public IReadOnlyList<DraftLine> Unfinished { get; private set; } = [];

    /// <summary>People who work here, or answer for those who do.</summary>
    public bool ShowsPeople => HttpContext.FindReader() is { } reader && (reader.IsEmployed || EntryRules.Admits(Entry.Desk, reader));

    public bool MayWrite => EntryRules.Admits(Entry.Writing, HttpContext.FindReader());

    public async Task OnGetAsync()
    {
        if (HttpContext.FindReader() is not { } reader || !ShowsPeople)
            return;
        var onDuty = reader.Directory.OnDuty(school.Sources.Now()).Select(person => (person, "On duty now"));
        Role[] offices = [Role.SafeguardingLead, Role.DeputyLead];
        var holders = offices.SelectMany(office => reader.Directory.Holding(office, reader.Today).Select(person => (person, Labels.Of(office))));
        People = [.. onDuty.Concat(holders).DistinctBy(pair => pair.person.Id)];
        if (MayWrite)
            Unfinished = await school.OpenDraftsOfAsync(reader.Id, HttpContext.RequestAborted);
    }

    public string Spoken(DateTimeOffset moment) => HttpContext.Reader().Spoken(moment);
}
