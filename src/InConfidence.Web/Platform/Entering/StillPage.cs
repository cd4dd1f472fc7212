using InConfidence.Data;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Platform.Entering;

/// <summary>
/// What an open page asks every few seconds by itself: may it still be shown? 204 where it may; else the answer of every page
/// that is not the reader's, written down like every refusal. Asking shows nothing, is no reading and keeps no session alive.
/// </summary>
public abstract class StillPage(OpenSchool school) : InPage(school)
{
    private const string Ending = "/still";

    /// <summary>Whether a request is a page's own.</summary>
    public static bool IsAsking(HttpRequest request) => request.Path.Value!.EndsWith(Ending, StringComparison.Ordinal);

    protected async Task<IActionResult> AnswerAsync(bool may) => may ? new NoContentResult() : await NotForYouAsync();
}
