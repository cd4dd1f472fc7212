using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>
/// A pack for a strategy meeting (L2, L4): chosen items for one named person of those who protect, each page with who made it, when,
/// and the number of the copy. Making it is an act of its own in the log.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class PackModel(OpenSchool school) : CasePage(school)
{
    /// <summary>Those whom telling is never refused. Anybody else is decided on record by record.</summary>
    public static IReadOnlyList<(string Value, string Text)> Bodies { get; } =
        [("social-care", "Children’s social care"), ("police", "The police"), ("designated-officer", "The local authority’s designated officer")];

    /// <summary>The identifiers of the items that are ticked.</summary>
    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public string? Body { get; private set; }

    public string Name { get; private set; } = "";

    public string For { get; private set; } = "";

    /// <summary>The pack, once it is made.</summary>
    public CasePack? Pack { get; private set; }

    public string Whom => $"{Name}, {Bodies.First(body => body.Value == Body).Text}";

    public async Task<IActionResult> OnGetAsync(string id) => await OpenAsync(id) ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        (Body, Name, For, Chosen) = (Request.Form[nameof(Body)], Request.Form.Verbatim(nameof(Name)), Request.Form.Verbatim(nameof(For)), [.. Request.Form[nameof(Chosen)].OfType<string>()]);
        if (Chosen.Count == 0)
            ModelState.AddModelError(nameof(Chosen), "Choose what goes into it");
        if (!Bodies.Any(body => body.Value == Body))
            ModelState.AddModelError(nameof(Body), "Choose for whom it is");
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Enter the name of the one person who gets this copy");
        if (string.IsNullOrWhiteSpace(For))
            ModelState.AddModelError(nameof(For), "Say which meeting it is for, in a few words");
        if (!ModelState.IsValid)
            return Page();
        var chosen = Chosen.Select(text => CaseItemId.TryParse(text, null, out var known) ? known : default).ToHashSet();
        Pack = await School.MakePackAsync(Reader, Case.Id, chosen, $"{Whom}: {For}", Offered, Cancellation);
        return Pack is null ? await NotForYouAsync() : Page();
    }
}
