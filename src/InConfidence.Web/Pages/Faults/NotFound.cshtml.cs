using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Faults;

/// <summary>What is missing and what is not yours answer alike.</summary>
[WhoMayEnter(Entry.Anybody)]
[IgnoreAntiforgeryToken]
public sealed class NotFoundModel : PageModel
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status404NotFound;

    public void OnPost() => Response.StatusCode = StatusCodes.Status404NotFound;
}
