using InConfidence.Data;
using InConfidence.Data.Consents;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Sharing;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Consents;

/// <summary>What an adult student has said may be told: for the student themselves, and for the lead to whom they say it.</summary>
public abstract class ConsentPage(OpenSchool school) : InPage(school)
{
    public ConsentForm Form { get; private set; } = new();

    public IReadOnlyList<ConsentView> Consents { get; private set; } = [];

    public PersonId Student { get; protected set; }

    /// <summary>Names the consent that the page offers, so that pressing twice gives one.</summary>
    public ConsentId Offered { get; private set; }

    public bool IsAdult => Consenting.IsAdult(Reader, Student);

    public abstract string Self { get; }

    public IEnumerable<DirectoryPerson> Family => Directory.FamilyOf(Student).Select(Directory.Find).OfType<DirectoryPerson>()
        .Where(person => person.IsHereOn(Reader.Today)).OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id.Value);

    protected async Task<IActionResult> ShowAsync()
    {
        if (Offered == default)
            Offered = ConsentId.From(School.Sources.Random.NewId());
        Consents = await School.ConsentsAsync(Reader, Student, Cancellation);
        return Page();
    }

    protected async Task<IActionResult> GiveAsync()
    {
        Form = ConsentForm.Read(Request.Form);
        Offered = ConsentId.TryParse(Request.Form["consent"], null, out var known) ? known : default;
        if (Form.Content(Reader, Student, ModelState) is not { } content)
            return await ShowAsync();
        var offered = Offered == default ? ConsentId.From(School.Sources.Random.NewId()) : Offered;
        return await School.CommitAsync(Because(LedgerAct.ConsentGiven), (unit, token) => unit.GiveConsentAsync(Reader, offered, Student, content, token), Cancellation) == ConsentOutcome.Saved
            ? Redirect(Self)
            : await NotForYouAsync();
    }

    protected async Task<IActionResult> RevokeAsync() =>
        ConsentId.TryParse(Request.Form["consent"], null, out var consent)
        && await School.CommitAsync(Because(LedgerAct.ConsentRevoked), (unit, token) => unit.RevokeConsentAsync(Reader, consent, token), Cancellation)
            ? Redirect(Self)
            : await NotForYouAsync();
}
