using InConfidence.Data;
using InConfidence.Data.Advising;
using InConfidence.Data.Emergencies;
using InConfidence.Data.People;
using InConfidence.Data.Policies;
using InConfidence.Data.Saving;
using InConfidence.Emergencies;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Emergency;

/// <summary>
/// Opens what is known of a student because somebody is in danger now (Z1): a reason, three hours, and somebody told in the same
/// moment. Nothing here depends on whether anything is known, and the student stands in no address.
/// </summary>
[WhoMayEnter(Entry.Reading)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    [BindProperty]
    public string? Query { get; set; }

    public IReadOnlyList<DirectoryPerson>? Found { get; private set; }

    public DirectoryPerson? Student { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>"true" where it was ticked that somebody is in danger now.</summary>
    public IReadOnlyList<string> IsDanger { get; private set; } = [];

    /// <summary>"true" where it was ticked that a life is at risk now.</summary>
    public IReadOnlyList<string> IsForLife { get; private set; } = [];

    /// <summary>Names the opening that this page makes, so that pressing twice opens once.</summary>
    public OpeningId Offered { get; private set; }

    /// <summary>Why the policy refuses it, for what is known of the two alone; null where it does not.</summary>
    public PolicySaying? Refusal { get; private set; }

    public IReadOnlyList<OpenLine> OpenNow { get; private set; } = [];

    public DirectoryPerson? PhoneFirst => Asking.WouldAsk(Reader, Now).Select(Directory.Find).FirstOrDefault();

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

    public async Task<IActionResult> OnPostChooseAsync()
    {
        if (!await BeginAsync() || !HasChosen())
            return await NotForYouAsync();
        return OpeningReading.WhyNotOpen(Reader, Student!.Id) is { } saying ? Refuse(saying) : Page();
    }

    public async Task<IActionResult> OnPostOpenAsync()
    {
        if (!await BeginAsync() || !HasChosen())
            return await NotForYouAsync();
        (Reason, IsDanger, IsForLife) = (Request.Form.Verbatim(nameof(Reason)), Ticked(nameof(IsDanger)), Ticked(nameof(IsForLife)));
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Write why you must know it now, in a few words");
        if (!IsDanger.Contains("true"))
            ModelState.AddModelError(nameof(IsDanger), "It opens only where somebody is in danger now. Otherwise ask the safeguarding lead");
        if (!ModelState.IsValid)
            return Page();
        var opening = new NewOpening(Offered, Student!.Id, Reason, IsForLife.Contains("true"));
        switch (await School.CommitAsync(Because(LedgerAct.EmergencyOpened, Reason), (unit, token) => unit.OpenInEmergencyAsync(Reader, opening, token), Cancellation))
        {
            case OpeningOutcome.Opened opened:
                return Redirect($"/emergency/{opened.Id}");
            case OpeningOutcome.Refused refused:
                return Refuse(refused.Saying);
            default:
                return await NotForYouAsync();
        }
    }

    /// <summary>Whether the policy lets the reader open anything at all, of somebody who is nothing to them.</summary>
    private async Task<bool> BeginAsync()
    {
        if (OpeningReading.WhyNotOpen(Reader, default) is not null)
            return false;
        Offered = Request.HasFormContentType && OpeningId.TryParse(Request.Form["offered"], null, out var known) ? known : OpeningId.From(School.Sources.Random.NewId());
        OpenNow = await School.OpenNowAsync(Reader, Cancellation);
        return true;
    }

    private bool HasChosen()
    {
        Student = PersonId.TryParse(Request.Form["person"], null, out var person) && Directory.Find(person) is { } found && found.Is(PersonKind.Student) ? found : null;
        return Student is not null;
    }

    private IReadOnlyList<string> Ticked(string name) => [.. Request.Form[name].OfType<string>()];

    private PageResult Refuse(PolicySaying saying)
    {
        Refusal = saying;
        ModelState.AddModelError("", "The policy does not let you open this. It says why below");
        return Page();
    }
}
