using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.People;

/// <summary>Changes how an adult is reached, what they are and when they leave (D3). Students are the roster's.</summary>
[WhoMayEnter(Entry.Administration)]
public sealed class ChangeModel(OpenSchool school) : PersonPage(school)
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    [BindProperty]
    public DateAnswer LeftOn { get; set; } = new();

    public bool IsFromRoster => Person.Profile.RosterId is not null;

    protected override bool IsFor(DirectoryPerson person) => !person.Is(PersonKind.Student);

    public void OnGet()
    {
        Form = PersonForm.Of(Person.Profile, Person.Kind);
        LeftOn = DateAnswer.Of(Person.LeftOn);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var profile = Form.Read(ModelState, nameof(Form), Directory.Settings, Person.Profile);
        var kind = Form.KindBeside(Person.Kind);
        if (kind == PersonKind.None)
            ModelState.AddModelError("Form.Kinds", "Choose what they are to the school");
        var leftOn = ModelState.ReadDate(nameof(LeftOn), LeftOn, "The first day on which they are gone", required: false);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await School.CommitAsync(
            Because(LedgerAct.PersonChanged), (unit, token) => unit.ChangeAsync(Person, kind, profile!, leftOn, token), Cancellation);
        if (outcome is ChangeOutcome.Changed)
            return Redirect(Home);
        Say(outcome);
        return Page();
    }

    private void Say(ChangeOutcome outcome)
    {
        var (field, sentence) = outcome switch
        {
            ChangeOutcome.NobodyLeft left => ("LeftOn.Day", PersonWords.FirstGrant(left.Role, LeftOn.Read() is DateReading.Given given ? given.Date : Reader.Today)),
            ChangeOutcome.MailNeeded => ("Form.Mail", "They sign in with their work mail address: enter the new one, or switch their account off first"),
            _ => ("Form.Mail", "Somebody else signs in with that address: enter another"),
        };
        ModelState.AddModelError(field, sentence);
    }
}
