using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>
/// Tells somebody more who cannot do what they were told to do without it (P2, D9): what it is about, or the words that the
/// student has said already, so that nobody asks for them again. A whole record is asked about twice.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class MoreModel(OpenSchool school) : CasePage(school)
{
    private const string Summary = "summary";

    [BindProperty]
    public GrantForm Form { get; set; } = new();

    /// <summary>"summary", or "words" or "whole" with the record.</summary>
    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public string? Sure { get; set; }

    public GrantView First { get; private set; } = null!;

    public string Action => $"{Self}/more/{First.Id}";

    /// <summary>Records that belong to this student alone: what two share is nobody's to be told of one.</summary>
    public IReadOnlyList<CaseItemView> Records =>
        [.. Case.Items.Where(item => item.Record is not null && item.Strands.SequenceEqual([First.Strand]))];

    /// <summary>How many have the words of each record already (D9).</summary>
    private Dictionary<RecordId, int> Heard { get; } = [];

    public string HowManyHave(RecordId record) => Heard.GetValueOrDefault(record) is var count && count == 1 ? "One person has them." : $"{Heard.GetValueOrDefault(record)} people have them.";

    public async Task<IActionResult> OnGetAsync(string id, string grant)
    {
        if (!await FindAsync(id, grant))
            return await NotForYouAsync();
        Form = GrantForm.For(Reader.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string grant)
    {
        if (!await FindAsync(id, grant))
            return await NotForYouAsync();
        var chosen = Chosen();
        if (chosen is null)
            ModelState.AddModelError(nameof(Part), "Choose what they need to know");
        if (chosen?.Part == CasePart.Whole && Sure != "true")
            ModelState.AddModelError(nameof(Sure), "A whole record is rarely needed: say that the words alone do not do");
        if (Form.Verbatim(Request.Form).Check(ModelState, Reader.Today, chosen?.Part == CasePart.Summary ? "Write what it is about" : null) is not { } until || chosen is not { } part)
            return Page();
        var content = part.Part == CasePart.Summary ? Form.Content() : Form.Content() with { Text = "" };
        var more = new NewGrant(GrantId.From(Offered), First.Strand, First.Person, part.Part, content, Now, EndOf(until), part.Record);
        switch (await School.CommitAsync(Because(LedgerAct.PartGranted), (unit, token) => unit.GrantPartAsync(Reader, more, token), Cancellation))
        {
            case PartGrantOutcome.Granted:
                return Redirect(Self + "#circle");
            case PartGrantOutcome.Refused refused:
                return Refuse(refused.Saying);
            default:
                return await NotForYouAsync();
        }
    }

    private (CasePart Part, RecordId? Record)? Chosen() => Part?.Split('-') switch
    {
        [Summary] => (CasePart.Summary, null),
        ["words", var record] when Records.FirstOrDefault(item => item.Record.ToString() == record) is { } item => (CasePart.Words, item.Record),
        ["whole", var record] when Records.FirstOrDefault(item => item.Record.ToString() == record) is { } item => (CasePart.Whole, item.Record),
        _ => null,
    };

    private async Task<bool> FindAsync(string id, string grant)
    {
        if (!GrantId.TryParse(grant, null, out var known) || !await OpenAsync(id)
            || Case.Circle.FirstOrDefault(one => one.Id == known && one is { Part: CasePart.CareInstruction, Person: not null } && one.HoldsAt(Now)) is not { } found)
            return false;
        First = found;
        foreach (var record in Records.Select(item => item.Record!.Value).Distinct())
            Heard[record] = (await School.WhoHasTheWordsAsync(Reader, record, Cancellation)).Count;
        return true;
    }
}
