using InConfidence.Data;
using InConfidence.Records;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Outside;

/// <summary>What somebody without an account writes, on the page or on paper (G21): there is no list of students to look into.</summary>
public abstract class OutsidePage(OpenSchool school) : PageModel
{
    /// <summary>Whether an adult is part of it, and so whom it goes past.</summary>
    public static IReadOnlyList<(AdultInvolved Value, string Text)> Adults { get; } =
    [
        (AdultInvolved.No, "No"),
        (AdultInvolved.AdultHere, "An adult who works or helps here"),
        (AdultInvolved.HostFamily, "A host family"),
        (AdultInvolved.SafeguardingTeam, "The safeguarding lead or a deputy"),
        (AdultInvolved.Head, "The head"),
        (AdultInvolved.Chair, "The chair of governors or the proprietor"),
        (AdultInvolved.Unknown, "I don’t know"),
    ];

    public string Words { get; protected set; } = "";

    /// <summary>Whom it is about, as they describe them.</summary>
    public string Whom { get; protected set; } = "";

    /// <summary>The name of one of <see cref="Adults"/>; nothing counts as not known.</summary>
    public string? Adult { get; protected set; }

    public bool Danger { get; protected set; }

    /// <summary>Who writes, and how to reach them, as far as they say.</summary>
    public string Writer { get; protected set; } = "";

    /// <summary>Names what this page writes, so that pressing twice writes once.</summary>
    public DraftId Offered { get; private set; }

    /// <summary>The number by which it can be spoken of, once it has been sent.</summary>
    public string? Receipt { get; protected set; }

    protected OpenSchool School => school;

    protected void Offer() => Offered = DraftId.From(school.Sources.Random.NewId());

    /// <summary>Takes what was typed, and says what is missing. Everything else may stay empty.</summary>
    protected void Take()
    {
        Offer();
        if (DraftId.TryParse(Request.Form["writing"], null, out var known))
            Offered = known;
        (Words, Whom, Writer) = (Request.Form.Verbatim(nameof(Words)), Request.Form.Verbatim(nameof(Whom)), Request.Form.Verbatim(nameof(Writer)));
        (Adult, Danger) = (Request.Form[nameof(Adult)], Request.Form[nameof(Danger)].Contains("true"));
        if (string.IsNullOrWhiteSpace(Words))
            ModelState.AddModelError(nameof(Words), "Write what happened, even if it is only a few words");
    }

    protected DraftContent Content(PaperForm? paper = null) => new()
    {
        Kind = RecordKind.Concern,
        Danger = Danger ? true : null,
        AdultInvolved = Adults.FirstOrDefault(adult => adult.Value.ToString() == Adult).Value,
        People = string.IsNullOrWhiteSpace(Whom) ? [] : [new PersonInRecord(PartInRecord.Concerned, null, Whom)],
        Words = Words,
        From = new OutsideWriter { Described = Writer, Paper = paper },
    };
}
