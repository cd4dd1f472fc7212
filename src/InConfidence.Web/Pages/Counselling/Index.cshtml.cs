using InConfidence.Counselling;
using InConfidence.Data;
using InConfidence.Data.Counselling;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Counselling;

/// <summary>A counsellor's own notes, and a place to keep another, with the risk written apart (N2). Nobody else enters.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    [BindProperty]
    public string? Query { get; set; }

    public IReadOnlyList<DirectoryPerson>? Found { get; private set; }

    public DirectoryPerson? Student { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>What must be known to keep somebody alive, in words of its own.</summary>
    public string Risk { get; private set; } = "";

    /// <summary>The name of an <see cref="AdultInvolved"/>; asked for where a risk is written.</summary>
    public string? Adult { get; private set; }

    /// <summary>Names the note that this page keeps, so that pressing twice keeps one.</summary>
    public NoteId Offered { get; private set; }

    public IReadOnlyList<NoteLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await BeginAsync() ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostFindAsync()
    {
        if (!await BeginAsync())
            return await NotForYouAsync();
        if (string.IsNullOrWhiteSpace(Query))
            ModelState.AddModelError(nameof(Query), "Enter a name, or part of one");
        else
            Found = await SearchPeopleAsync(Query, PersonKind.Student);
        return Page();
    }

    public async Task<IActionResult> OnPostChooseAsync() => await BeginAsync() && HasChosen() ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostKeepAsync()
    {
        if (!await BeginAsync() || !HasChosen())
            return await NotForYouAsync();
        (Words, Risk, Adult) = (Request.Form.Verbatim(nameof(Words)), Request.Form.Verbatim(nameof(Risk)), Request.Form[nameof(Adult)]);
        var adult = Enum.GetValues<AdultInvolved>().Where(one => one.ToString() == Adult).Select(one => (AdultInvolved?)one).FirstOrDefault();
        if (string.IsNullOrWhiteSpace(Words))
            ModelState.AddModelError(nameof(Words), "Write the note, even if it is only a word");
        if (!string.IsNullOrWhiteSpace(Risk) && adult is null)
            ModelState.AddModelError(nameof(Adult), "Say whether the risk comes from an adult of the school");
        if (!ModelState.IsValid)
            return Page();
        var note = new NewNote(Offered, Student!.Id, Words, Risk, adult ?? AdultInvolved.Unknown);
        return await School.CommitAsync(Because(LedgerAct.NoteKept), (unit, token) => unit.KeepNoteAsync(Reader, note, token), Cancellation) is { } kept
            ? Redirect($"/counselling/{kept}")
            : await NotForYouAsync();
    }

    private async Task<bool> BeginAsync()
    {
        if (!Reader.KeepsNotes())
            return false;
        Offered = Request.HasFormContentType && NoteId.TryParse(Request.Form["offered"], null, out var known) ? known : NoteId.From(School.Sources.Random.NewId());
        Lines = await School.NotesAsync(Reader, Cancellation);
        return true;
    }

    private bool HasChosen()
    {
        Student = PersonId.TryParse(Request.Form["person"], null, out var person) && Directory.Find(person) is { } found && found.Is(PersonKind.Student) ? found : null;
        return Student is not null;
    }
}
