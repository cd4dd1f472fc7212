using InConfidence.Counselling;
using InConfidence.Data;
using InConfidence.Data.Counselling;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Counselling;

/// <summary>One note, read again by the counsellor who keeps it (N2). There is no way in for anybody else, in an emergency neither.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class NoteModel(OpenSchool school) : InPage(school)
{
    public NoteView Note { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!NoteId.TryParse(id, null, out var note) || await School.OpenNoteAsync(Reader, note, Cancellation) is not { } view)
            return await NotForYouAsync();
        Note = view;
        return Page();
    }
}
