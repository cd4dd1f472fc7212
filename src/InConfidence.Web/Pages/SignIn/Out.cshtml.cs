using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.SignIn;

/// <summary>Ends the session on the server: the cookie is worth nothing afterwards.</summary>
[WhoMayEnter(Entry.Anybody)]
public sealed class OutModel(OpenSchool school) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await SessionEnding.EndAsync(HttpContext, school);
        return Redirect("/sign-out");
    }
}

/// <summary>Ends the session of a request.</summary>
public static class SessionEnding
{
    public static async Task EndAsync(HttpContext context, OpenSchool school)
    {
        if (context.FindReader() is { } reader)
            await school.CommitAsync(
                new Because(reader.As("sign-out"), LedgerAct.SignedOut),
                (unit, token) => unit.EndSessionAsync(reader.Session.Id, token),
                CancellationToken.None);
        SessionCookie.Clear(context);
    }
}
