using InConfidence.Data;
using InConfidence.Web.Pages.SignIn;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Leave;

/// <summary>Quick exit: ends the session on the server and shows a page that says nothing.</summary>
[WhoMayEnter(Entry.Anybody)]
// Leaving must work from a page whose form token has run out; all that a forger could do is sign somebody out.
[IgnoreAntiforgeryToken]
public sealed class IndexModel(OpenSchool school) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await SessionEnding.EndAsync(HttpContext, school);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect("/leave");
    }
}
