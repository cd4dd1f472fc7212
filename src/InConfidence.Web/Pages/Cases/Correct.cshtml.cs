using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Saving;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>Corrects what a student is in a case, or what it is about for them. What it was stays to be read, with the reason.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class CorrectModel(OpenSchool school) : CasePage(school)
{
    public StrandView Strand { get; private set; } = null!;

    public string? Role { get; private set; }

    public string? Category { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The school's own categories, and the one that it has now where that is none of them any more.</summary>
    public IEnumerable<string> Offer => Categories.Append(Strand.Content.Category).Distinct();

    public async Task<IActionResult> OnGetAsync(string id, string strand)
    {
        if (!await FindAsync(id, strand))
            return await NotForYouAsync();
        (Role, Category) = (Strand.Content.Role.ToString(), Strand.Content.Category);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string strand)
    {
        if (!await FindAsync(id, strand))
            return await NotForYouAsync();
        (Role, Category, Reason) = (Request.Form[nameof(Role)], Request.Form[nameof(Category)], Request.Form.Verbatim(nameof(Reason)));
        RoleInCase? role = Enum.GetValues<RoleInCase>().Where(known => known.ToString() == Role).Select(known => (RoleInCase?)known).FirstOrDefault();
        if (role is null)
            ModelState.AddModelError(nameof(Role), "Choose what they are in it");
        if (Category is null || !Offer.Contains(Category))
            ModelState.AddModelError(nameof(Category), "Choose what it is about for them");
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Write why it was wrong, in a few words");
        if (!ModelState.IsValid)
            return Page();
        var content = new StrandContent(role!.Value, Category!);
        var change = new CaseItemContent { Words = $"Corrected. Before: {Of(Strand.Content)} Now: {Of(content)}", Reason = Reason };
        return await School.CommitAsync(
            Because(LedgerAct.CaseCorrected), (unit, token) => unit.CorrectStudentAsync(Reader, Case.Id, Strand.Id, content, change, token), Cancellation)
            is CaseChangeOutcome.Saved ? Redirect(Self) : await NotForYouAsync();
    }

    private static string Of(StrandContent content) => $"{CaseWords.Of(content.Role)}; {content.Category}.";

    private async Task<bool> FindAsync(string id, string strand)
    {
        if (!StrandId.TryParse(strand, null, out var known) || !await OpenAsync(id) || Case.Strands.FirstOrDefault(one => one.Id == known) is not { } found)
            return false;
        Strand = found;
        return true;
    }
}
