using InConfidence.Data.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.SignIn;

/// <summary>
/// The answer to a form that arrived after its session had ended: it holds what was typed, to be sent again once the
/// writer has signed in. Nothing of it is kept here, and nothing on the device.
/// </summary>
[WhoMayEnter(Entry.Anybody)]
public sealed class AgainModel : PageModel
{
    private const string FormToken = "__RequestVerificationToken";

    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; private set; } = [];

    /// <summary>Where the form was going.</summary>
    public string Target { get; private set; } = "/";

    /// <summary>Whoever is signed in, perhaps with one factor; null where nobody is.</summary>
    public Reader? Reader => HttpContext.FindReader();

    public bool NeedsCode => HttpContext.Features.Get<PostedTooLate>()?.NeedsCode == true;

    public IActionResult OnGet()
    {
        if (HttpContext.Items[nameof(PostedTooLate)] is not string target || !Request.HasFormContentType)
            return Redirect("/sign-in");
        Target = target;
        Fields = [.. Request.Form.Where(field => field.Key != FormToken).SelectMany(field => field.Value, (field, value) => new KeyValuePair<string, string>(field.Key, value ?? ""))];
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }
}
