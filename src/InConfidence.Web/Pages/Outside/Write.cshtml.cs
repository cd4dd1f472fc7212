using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Outside;

/// <summary>
/// Write without an account (G21): supply staff, catering, visitors, parents, and whoever would rather not be known (D8). It
/// only takes: nothing is looked up, nothing can be read back, and what comes of it is a receipt number that opens nothing.
/// </summary>
[WhoMayEnter(Entry.Anybody)]
// A form token lives in a cookie, and this page sets none, nor loses words where one is refused. Nobody's rights are used
// here, so a forger can do no more than write themselves.
[IgnoreAntiforgeryToken]
public sealed class WriteModel(OpenSchool school, SendingLimit limit, Refusals refusals) : OutsidePage(school)
{
    /// <summary>Too much came from one address: what was typed stands in the answer, to be sent again.</summary>
    public bool IsTooMuch { get; private set; }

    public void OnGet()
    {
        Place();
        Offer();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Place();
        Take();
        if (!ModelState.IsValid)
            return Page();
        IsTooMuch = !limit.LetsThrough(SendingLimit.AddressOf(HttpContext));
        if (IsTooMuch)
        {
            await refusals.RecordAsync(Actor.Machine("outside"), "outside.limit", HttpContext.RequestAborted);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        // Not by whoever is signed in, should somebody be: they chose the page that does not ask.
        Receipt = await School.CommitAsync(
            new Because(Actor.Machine("outside"), LedgerAct.OutsideWritten), (unit, token) => unit.WriteFromOutsideAsync(Offered, Content(), token), HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>"Tell the DSL now" are the words of those who work here.</summary>
    private void Place() => PageFrame.Place(HttpContext, PageFrame.Of(HttpContext) with { TellNowText = "Tell someone now" });
}
