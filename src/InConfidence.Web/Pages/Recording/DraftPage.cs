using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using Route = InConfidence.Routing.Route;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace InConfidence.Web.Pages.Recording;

/// <summary>
/// What the pages of one draft share: they open the writer's own draft before anything else, and save changes to it.
/// In the session in which it was begun one factor is enough; to read it back in another, both are needed.
/// </summary>
public abstract class DraftPage(OpenSchool school) : InPage(school)
{
    public Draft Draft { get; private set; } = null!;

    public DraftContent Written => Draft.Content;

    public string Base => $"/record/{Draft.Id}";

    /// <summary>Whether this page shows a draft that has been signed.</summary>
    protected virtual bool ShowsSigned => false;

    /// <summary>Whether what is kept may be shown. Where not, saving must not tell whether it was guessed rightly.</summary>
    protected bool MayReadBack { get; private set; } = true;

    /// <summary>Who would be told as it stands, and whom to phone first.</summary>
    public Route Route => Routes.Of(Directory, Written, Reader.Id, Now);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await OpenAsync(context.HandlerMethod?.Name) is { } elsewhere)
        {
            context.Result = elsewhere;
            return;
        }
        PageFrame.Place(HttpContext, PageFrame.Of(HttpContext) with { TellNowPath = $"{Base}/tell" });
        await next();
    }

    /// <summary>Changes the draft. Where it was sent meanwhile, what was typed is kept as a new draft, and the reader is led to it.</summary>
    protected async Task<IActionResult?> SaveAsync(Func<DraftContent, DraftContent?> change) =>
        await School.SaveDraftAsync(Draft.Id, Reader.Id, Reader.Session.Id, change, Cancellation) switch
        {
            SaveOutcome.AlreadySent sent => Redirect($"/record/{sent.KeptAs}?kept=yes"),
            SaveOutcome.NotFound => await NotForYouAsync(),
            SaveOutcome.ChangedElsewhere => new ConflictResult(),
            _ => null,
        };

    /// <summary>The draft as it is kept now.</summary>
    protected async Task ReadAgainAsync() => Draft = await School.FindDraftAsync(Draft.Id, Reader.Id, Cancellation) ?? Draft;

    /// <summary>Saves what is being typed, and says so in JSON: the page stays as it is.</summary>
    protected async Task<IActionResult> AutosaveAsync(Func<DraftContent, DraftContent?> change, Func<DraftContent, string> version)
    {
        if (!Draft.IsOpen)
            return Conflict("This was sent already, from another page. Press the button to keep what you wrote since as something new.");
        DraftContent? changed = null;
        var outcome = await School.SaveDraftAsync(Draft.Id, Reader.Id, Reader.Session.Id, content => changed = change(content), Cancellation);
        return outcome is SaveOutcome.Saved saved
            ? new JsonResult(new { savedAt = TimeZoneInfo.ConvertTime(saved.At, Directory.Calendar.Zone), version = version(changed!) })
            : Conflict("Not saved: this was changed on another page. Press the button to see both.");
    }

    private static JsonResult Conflict(string message) => new(new { message }) { StatusCode = StatusCodes.Status409Conflict };

    /// <summary>
    /// On to the words, or back to the list where they are written. Where somebody is in danger the lead is told first: who
    /// is involved is known by now.
    /// </summary>
    protected async Task<IActionResult> OnwardAsync()
    {
        if (Written.Danger == true && Draft.Record is null)
            await TellAsync();
        return Redirect(Written.Words.Length > 0 ? Base : $"{Base}/words");
    }

    /// <summary>Who is part of it decides who may read it: where it has been told already, a change holds at once.</summary>
    protected Task TellAgainAsync() => Draft.Record is null ? Task.CompletedTask : TellAsync();

    /// <summary>What is written so far reaches whoever must know, marked as being written.</summary>
    protected Task TellAsync() => School.CommitAsync(
        Because(LedgerAct.RecordReleased), (unit, token) => unit.TellNowAsync(Draft.Id, Reader.Id, token), Cancellation);

    private async Task<IActionResult?> OpenAsync(string? handler)
    {
        if (!DraftId.TryParse(RouteData.Values["id"] as string, null, out var id))
            return await NotForYouAsync();
        var isPost = HttpMethods.IsPost(Request.Method);
        switch (await HttpContext.RequestServices.GetRequiredService<DraftResuming>().OpenAsync(Reader, id, Cancellation))
        {
            case ResumeOutcome.Resumed resumed:
                Draft = resumed.Draft;
                return Draft.IsOpen || isPost || ShowsSigned ? null : Redirect($"{Base}/sent");
            case ResumeOutcome.NeedsSecondFactor found when isPost && handler == "Autosave":
                // Saving reads nothing back: whoever had to sign in again goes on writing.
                (Draft, MayReadBack) = (found.Draft, false);
                return null;
            case ResumeOutcome.NeedsSecondFactor when isPost && !SentFile.IsOn(Request):
                return PostedTooLate.Answer(HttpContext);
            case ResumeOutcome.NeedsSecondFactor:
                return Redirect($"/sign-in/code?next={Uri.EscapeDataString(Request.Path)}");
            default:
                return await NotForYouAsync();
        }
    }
}
