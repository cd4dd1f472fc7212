using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Platform.Entering;

/// <summary>What every page of a signed-in person has at hand.</summary>
public abstract class InPage(OpenSchool school) : PageModel
{
    public Reader Reader => HttpContext.Reader();

    public SchoolDirectory Directory => Reader.Directory;

    public DateTimeOffset Now => school.Sources.Now();

    protected OpenSchool School => school;

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    protected Because Because(LedgerAct act, string? reason = null) => new(Reader.As(Process), act, reason);

    /// <summary>The constant "not found": the same for what is missing and for what is not the reader's. It is written down.</summary>
    protected async Task<IActionResult> NotForYouAsync()
    {
        await HttpContext.RequestServices.GetRequiredService<Refusals>().RecordAsync(Reader.As(Process), "record", Cancellation);
        return NotFound();
    }

    private string Process => GetType().Namespace!.Split("Pages.")[^1];
}
