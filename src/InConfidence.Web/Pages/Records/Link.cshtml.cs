using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>
/// A lead says who somebody is whom the writer could only describe, or who else is part of it (D8, R21). A link is never
/// taken back and shuts people out at once, so that what it does is said before it is done. Names are searched in memory,
/// and never stand in an address.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class LinkModel(OpenSchool school) : InPage(school)
{
    private const PersonKind Anybody = (PersonKind)~0;

    [BindProperty]
    public string? Query { get; set; }

    [BindProperty]
    public PartInRecord? Part { get; set; }

    public RecordView Record { get; private set; } = null!;

    /// <summary>Whom the search found; null before anybody was searched for.</summary>
    public IReadOnlyList<DirectoryPerson>? Found { get; private set; }

    /// <summary>Who was chosen, and what it would do to link them; null before anybody was.</summary>
    internal LinkSentences? Chosen { get; private set; }

    public string Self => $"/records/{Record.Id}/link";

    public IEnumerable<PersonInRecord> Described => Record.Standing.Content.People.Where(person => person.Person is null);

    /// <summary>Initials in the words of whom the record does not know yet.</summary>
    public IReadOnlyList<string> Noticed => InitialsOf.Noticed(Directory, Record);

    public async Task<IActionResult> OnGetAsync(string id) => await OpenAsync(id) ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostFindAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        if (!HasPart())
        {
            ModelState.Remove(nameof(Part));
            ModelState.AddModelError(nameof(Part), "Choose what they are in it");
        }
        if (string.IsNullOrWhiteSpace(Query))
            ModelState.AddModelError(nameof(Query), "Enter a name, or part of one");
        else if (ModelState.IsValid)
            Found = await SearchPeopleAsync(Query, Anybody);
        return Page();
    }

    public async Task<IActionResult> OnPostChooseAsync(string id)
    {
        if (!HasPart() || !TryReadPerson(out var person) || !RecordId.TryParse(id, null, out var record)
            || await School.FindLinkEffectAsync(Reader, record, Part!.Value, person.Id, Cancellation) is not { } effect || !await OpenAsync(id))
            return await NotForYouAsync();
        Chosen = new LinkSentences(person, Part.Value, effect, Reader);
        return Page();
    }

    public async Task<IActionResult> OnPostLinkAsync(string id)
    {
        if (!HasPart() || !TryReadPerson(out var person) || !RecordId.TryParse(id, null, out var record)
            || !await School.CommitAsync(Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(Reader, record, Part!.Value, person.Id, token), Cancellation))
            return await NotForYouAsync();
        return Redirect(await School.MayReadAsync(Reader, record, Cancellation) ? $"/records/{record}" : "/desk");
    }

    /// <summary>The page shows what the writer described: it is an opening like any other.</summary>
    private async Task<bool> OpenAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayAnswerForAsync(Reader, record, Cancellation)
            || await School.OpenRecordAsync(Reader, record, Cancellation) is not { } view)
            return false;
        Record = view;
        return true;
    }

    private bool HasPart() => Part is { } part && Enum.IsDefined(part);

    private bool TryReadPerson(out DirectoryPerson person)
    {
        person = PersonId.TryParse(Request.Form["person"], null, out var id) ? Directory.Find(id)! : null!;
        return person is not null;
    }
}
