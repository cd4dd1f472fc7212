using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Home;

/// <summary>
/// The first page: which of the three it is (D8), and what was begun and not finished. A draft found here shows when it
/// was begun and nothing of what it says.
/// </summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    /// <summary>Names the draft that this page begins, so that pressing twice begins one.</summary>
    public DraftId Offered { get; private set; }

    public IReadOnlyList<DraftLine> Unfinished { get; private set; } = [];

    public bool MayWrite => EntryRules.Admits(Entry.Writing, Reader);

    /// <summary>Whether the menu leads anywhere for somebody who does not write.</summary>
    public bool Elsewhere => PageFrame.Of(HttpContext).Navigation.Count > 0;

    public async Task OnGetAsync()
    {
        Offered = DraftId.From(School.Sources.Random.NewId());
        if (MayWrite)
            Unfinished = await School.OpenDraftsOfAsync(Reader.Id, Cancellation);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayWrite)
            return await NotForYouAsync();
        if (!Enum.TryParse<RecordKind>(Request.Form["kind"], out var kind) || !Enum.IsDefined(kind))
        {
            ModelState.AddModelError("Kind", "Choose which of the three it is");
            await OnGetAsync();
            return Page();
        }
        var offered = DraftId.TryParse(Request.Form["draft"], null, out var known) ? known : DraftId.From(School.Sources.Random.NewId());
        var draft = await School.CommitAsync(
            Because(LedgerAct.DraftStarted),
            (unit, token) => unit.StartDraftOnceAsync(Reader, offered, new DraftContent { Kind = kind }, token),
            Cancellation);
        return Redirect($"/record/{draft}/danger");
    }
}
