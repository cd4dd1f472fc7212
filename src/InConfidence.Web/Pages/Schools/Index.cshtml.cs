using InConfidence.Data;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.Web.Platform.Clock;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Schools;

/// <summary>The school's name, zone, days and hours (D2), how long alerts wait, numbers outside, and its mail addresses (D3).</summary>
[WhoMayEnter(Entry.Administration)]
public sealed class IndexModel(OpenSchool school, CheckpointsSeen checkpoints) : InPage(school)
{
    [BindProperty]
    public SettingsForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    /// <summary>That a day went by without a checkpoint of the ledger leaving the building.</summary>
    public IReadOnlyList<CheckpointsMissing> MissingCheckpoints { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Form = SettingsForm.Of(Directory.Settings);
        MissingCheckpoints = await checkpoints.FindMissingAsync(Cancellation);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Saved = false;
        if (Form.Read(ModelState, nameof(Form), Directory.Settings) is not { } settings)
            return Page();
        await School.CommitAsync(Because(LedgerAct.SettingsChanged), (unit, token) => unit.ChangeSettingsAsync(settings, token), Cancellation);
        return Redirect("/school?saved=true");
    }
}
