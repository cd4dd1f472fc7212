using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>Joins a record to a case that is there, by whoever answers for both (R18).</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class JoinModel(OpenSchool school) : CasePage(school)
{
    public RecordId Record { get; private set; }

    public List<string> Holds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, string record) => await FindAsync(id, record) ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostAsync(string id, string record)
    {
        if (!await FindAsync(id, record))
            return await NotForYouAsync();
        var strands = Ticked(nameof(Holds));
        if (strands.Count == 0)
        {
            ModelState.AddModelError(nameof(Holds), "Say to whom this record belongs");
            return Page();
        }
        return await School.CommitAsync(Because(LedgerAct.CaseAddedTo), (unit, token) => unit.JoinRecordAsync(Reader, Case.Id, Record, strands, token), Cancellation)
            is CaseChangeOutcome.Saved ? Redirect(Self) : await NotForYouAsync();
    }

    private async Task<bool> FindAsync(string id, string record)
    {
        if (!RecordId.TryParse(record, null, out var known) || !await School.MayAnswerForAsync(Reader, known, Cancellation) || !await OpenAsync(id))
            return false;
        Record = known;
        return true;
    }
}
