using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Platform.Entering;

/// <summary>What every page of a signed-in person has at hand.</summary>
public abstract class InPage(OpenSchool school) : PageModel
{
    public Reader Reader => HttpContext.Reader();

    public SchoolDirectory Directory => Reader.Directory;

    public DateTimeOffset Now => school.Sources.Now();

    /// <summary>A moment as people of the school say it.</summary>
    public string Spoken(DateTimeOffset moment) => Reader.Spoken(moment);

    protected OpenSchool School => school;

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    protected Because Because(LedgerAct act, string? reason = null) => new(Reader.As(Process), act, reason);

    /// <summary>
    /// People of these kinds whose name holds what was typed, the first twenty. The entry names whom the list showed; what
    /// was typed is kept nowhere, since it may be a name.
    /// </summary>
    protected async Task<IReadOnlyList<DirectoryPerson>> SearchPeopleAsync(string query, PersonKind kinds, PersonId? except = null)
    {
        IReadOnlyList<DirectoryPerson> found = [.. Directory.Search(query, kinds).Where(person => person.Id != except)];
        await School.CommitAsync(
            Because(LedgerAct.PeopleSearched),
            (unit, _) =>
            {
                foreach (var person in found)
                    unit.About(person.Id);
                return Task.CompletedTask;
            },
            Cancellation);
        return found;
    }

    /// <summary>The constant "not found": the same for what is missing and for what is not the reader's. It is written down.</summary>
    protected async Task<IActionResult> NotForYouAsync()
    {
        await HttpContext.RequestServices.GetRequiredService<Refusals>().RecordAsync(Reader.As(Process), "record", Cancellation);
        return NotFound();
    }

    private string Process => GetType().Namespace!.Split("Pages.")[^1];
}
