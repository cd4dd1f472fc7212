using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>
/// The file of a case: each student with a role of their own, what belongs to whom, what must be done, and who may know
/// what of it until when (L1, P2). What the reader may not read of it is as if it were not there.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class FileModel(OpenSchool school) : CasePage(school)
{
    /// <summary>The referrals of each record of the case for which the reader answers.</summary>
    public IReadOnlyDictionary<RecordId, IReadOnlyList<ReferralView>> Referrals { get; private set; } = new Dictionary<RecordId, IReadOnlyList<ReferralView>>();

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        Referrals = await School.ReferralsOfRecordsAsync(Reader, [.. Case.Items.Select(item => item.Record).OfType<RecordId>()], Cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostEndAsync(string id) =>
        ChangeAsync(id, LedgerAct.GrantEnded, (unit, grant, token) => unit.EndGrantAsync(Reader, grant, token));

    public Task<IActionResult> OnPostReviewAsync(string id) =>
        ChangeAsync(id, LedgerAct.GrantReviewed, (unit, grant, token) => unit.ReviewGrantAsync(Reader, grant, token));

    public string Who(GrantView grant) => grant.Person is { } person
        ? Directory.NameOf(person)
        : $"Whoever is on duty in {Directory.Find(Case.Strands.First(strand => strand.Id == grant.Strand).Student)?.Profile.House ?? "the house"}";

    public bool Holds(GrantView grant) => grant.HoldsAt(Now);

    /// <summary>It ends within a week.</summary>
    public bool IsEnding(GrantView grant) => Holds(grant) && grant.Until - Now <= GrantView.Warning;

    public bool IsReviewDue(GrantView grant) => Holds(grant) && grant.ReviewAt <= Now;

    public bool MayGiveView(CaseItemView item) => item.Owner is not null || item.By != Reader.Id;

    private async Task<IActionResult> ChangeAsync(string id, LedgerAct act, Func<UnitOfWork, GrantId, CancellationToken, Task<bool>> change) =>
        GrantId.TryParse(Request.Form["grant"], null, out var grant) && await OpenAsync(id)
            && await School.CommitAsync(Because(act), (unit, token) => change(unit, grant, token), Cancellation)
            ? Redirect(Self + "#circle")
            : await NotForYouAsync();
}
