using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>
/// Tells somebody what to do to look after a student, and nothing of why (P2, R65). That there is something is never told
/// by itself, and whoever needs more is offered it afterwards. The person is searched for in memory and stands in no address.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class TellModel(OpenSchool school) : CasePage(school)
{
    private const PersonKind Working = PersonKind.Staff | PersonKind.Supply | PersonKind.Contractor | PersonKind.Volunteer;

    [BindProperty]
    public string? Query { get; set; }

    [BindProperty]
    public GrantForm Form { get; set; } = new();

    public StrandView Strand { get; private set; } = null!;

    public IReadOnlyList<DirectoryPerson>? Found { get; private set; }

    public DirectoryPerson? Person { get; private set; }

    /// <summary>It is for whoever is on duty in the student's house.</summary>
    public bool IsForHouse { get; private set; }

    public bool IsChosen => IsForHouse || Person is not null;

    public string? House => Directory.Find(Strand.Student)?.Profile.House;

    public string Action => $"{Self}/tell/{Strand.Id}";

    public async Task<IActionResult> OnGetAsync(string id, string strand) => await FindAsync(id, strand) ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostFindAsync(string id, string strand)
    {
        if (!await FindAsync(id, strand))
            return await NotForYouAsync();
        if (string.IsNullOrWhiteSpace(Query))
            ModelState.AddModelError(nameof(Query), "Enter a name, or part of one");
        else
            Found = await SearchPeopleAsync(Query, Working, Reader.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostChooseAsync(string id, string strand)
    {
        if (!await FindAsync(id, strand) || !HasChosen())
            return await NotForYouAsync();
        Form = GrantForm.For(Reader.Today);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostTellAsync(string id, string strand)
    {
        if (!await FindAsync(id, strand) || !HasChosen())
            return await NotForYouAsync();
        if (Form.Verbatim(Request.Form).Check(ModelState, Reader.Today, "Write what they must do") is not { } until)
            return Page();
        var grant = new NewGrant(GrantId.From(Offered), Strand.Id, Person?.Id, CasePart.CareInstruction, Form.Content(), Now, EndOf(until));
        switch (await School.CommitAsync(Because(LedgerAct.PartGranted), (unit, token) => unit.GrantPartAsync(Reader, grant, token), Cancellation))
        {
            case PartGrantOutcome.Granted:
                return Redirect(Self + "#circle");
            case PartGrantOutcome.Refused refused:
                return Refuse(refused.Saying);
            default:
                return await NotForYouAsync();
        }
    }

    private bool HasChosen()
    {
        IsForHouse = Request.Form["house"].Contains("true") && House is { Length: > 0 };
        Person = !IsForHouse && PersonId.TryParse(Request.Form["person"], null, out var person) && Directory.Find(person) is { } found && found.Is(Working) && found.Id != Reader.Id ? found : null;
        return IsChosen;
    }

    private async Task<bool> FindAsync(string id, string strand)
    {
        if (!StrandId.TryParse(strand, null, out var known) || !await OpenAsync(id) || Case.Strands.FirstOrDefault(one => one.Id == known) is not { } found)
            return false;
        Strand = found;
        return true;
    }
}
