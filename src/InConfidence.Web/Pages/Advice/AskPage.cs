using InConfidence.Advising;
using InConfidence.Data;
using InConfidence.Data.Advising;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Advice;

/// <summary>A question to the safeguarding lead, with or without a record that it is about (D13).</summary>
public abstract class AskPage(OpenSchool school) : InPage(school)
{
    /// <summary>Whose office a question may be about, so that it goes past them.</summary>
    public static IReadOnlyList<(AdultInvolved About, string Text)> Offices { get; } =
    [
        (AdultInvolved.SafeguardingTeam, "The safeguarding lead or a deputy"),
        (AdultInvolved.Head, "The head"),
        (AdultInvolved.Chair, "The chair of governors or the proprietor"),
    ];

    public string Words { get; private set; } = "";

    /// <summary>The name of one of <see cref="Offices"/>, or nothing.</summary>
    public string? About { get; private set; }

    public bool Pasted { get; private set; }

    /// <summary>Names the question that this page asks, so that pressing twice asks once.</summary>
    public AdviceId Offered { get; private set; }

    /// <summary>Where the form goes.</summary>
    public abstract string Action { get; }

    /// <summary>Whether the page asks whose office it is about; a record knows that itself.</summary>
    public abstract bool AsksAbout { get; }

    /// <summary>Whom to phone where it cannot wait; shown to those who work here.</summary>
    public DirectoryPerson? PhoneFirst => Reader.IsEmployed || Reader.HoldsOffice
        ? Asking.WouldAsk(Reader, Now).Select(Directory.Find).FirstOrDefault()
        : null;

    protected void Offer() => Offered = AdviceId.From(School.Sources.Random.NewId());

    protected async Task<IActionResult> AskAsync(RecordId? record)
    {
        Offer();
        if (AdviceId.TryParse(Request.Form["question"], null, out var known))
            Offered = known;
        (Words, About, Pasted) = (Request.Form.Verbatim(nameof(Words)), Request.Form[nameof(About)], Request.Form["pasted"].Contains("words"));
        if (string.IsNullOrWhiteSpace(Words))
        {
            ModelState.AddModelError(nameof(Words), "Write what you are unsure about, even if it is only a word");
            return Page();
        }
        var about = AsksAbout ? Offices.FirstOrDefault(office => office.About.ToString() == About).About : AdultInvolved.Unknown;
        var asked = await School.CommitAsync(
            Because(LedgerAct.AdviceAsked),
            (unit, token) => unit.AskAsync(Reader, Offered, record, new AdviceQuestion(Words, about, Pasted), token),
            Cancellation);
        return asked is { } id ? Redirect($"/ask/{id}/sent") : await NotForYouAsync();
    }
}
