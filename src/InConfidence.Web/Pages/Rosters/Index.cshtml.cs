using InConfidence.Data;
using InConfidence.Data.Rosters;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Rosters;

/// <summary>
/// Imports a roster: it is shown as a difference, and saved once somebody has looked at every doubt and accepted it;
/// some of it once a second administrator has agreed. It opens no confidential text.
/// </summary>
[WhoMayEnter(Entry.Administration)]
[TakesFile(MostMegabytes)]
public sealed class IndexModel(OpenSchool school, HeldRosters held) : InPage(school)
{
    private const int MostMegabytes = 10;
    private const string ChangedMeanwhile = "Something has changed since this was shown. Look again: this is what would change now";

    [BindProperty]
    public IFormFile? Roster { get; set; }

    /// <summary>The hash of the difference that was shown.</summary>
    [BindProperty]
    public string? Difference { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Looked { get; set; } = [];

    public ShownRoster? Shown { get; private set; }

    /// <summary>What this person accepted waits for a second one.</summary>
    public bool Waits => held.FindAsked()?.By == Reader.Id;

    public bool WasImported { get; private set; }

    public async Task OnGetAsync(bool tooLarge, bool imported)
    {
        WasImported = imported;
        if (tooLarge)
            ModelState.AddModelError(nameof(Roster), $"Choose a smaller file. This one is larger than {MostMegabytes} MB, and a roster is not");
        await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Roster is not { Length: > 0 })
            return await AgainAsync(nameof(Roster), "Choose the zip file that the school’s own system gave out");
        await using var stream = Roster.OpenReadStream();
        var reading = RosterReader.Read(stream);
        if (reading is { IsBroken: true, Snapshot.People.IsEmpty: true })
            return await AgainAsync(nameof(Roster), $"{reading.Errors[0].File}: {reading.Errors[0].Message}");
        held.Hold(Reader.Session.Id, reading);
        return Redirect("/roster");
    }

    public async Task<IActionResult> OnPostAcceptAsync()
    {
        await ShowAsync();
        if (Shown is not { } shown)
            return await AgainAsync(nameof(Roster), "This roster is no longer held here. Choose the file again");
        if (Difference != shown.Proposal.Hash)
            return await ShowAnewAsync();
        if (!shown.Ticks.AreAll(Looked) && shown.MayBeAccepted)
            return await AgainAsync(nameof(Looked), "Look at each of these and tick it, or do not import");
        var lookedAt = shown.Ticks.LookedAt(Looked).Union(shown.Asked?.LookedAt ?? new HashSet<int>()).ToHashSet();
        var acceptance = new RosterAcceptance(shown.Proposal.Hash, lookedAt, ByTwo: shown.Asked is not null || !HasSecond);
        return await School.ImportRosterAsync(Because(LedgerAct.RosterImported, Reason(shown)), shown.Proposal.Reading, acceptance, Cancellation) switch
        {
            RosterOutcome.Imported or RosterOutcome.NothingToImport => Done(shown, "/roster?imported=true"),
            RosterOutcome.HasErrors => await AgainAsync("", "A roster with an error cannot be imported. Have it put right and choose the new file"),
            RosterOutcome.NotLookedAt => Ask(shown, lookedAt),
            _ => await ShowAnewAsync(),
        };
    }

    /// <summary>Does not import what this page shows, be it one's own or what a second person was asked about.</summary>
    public async Task<IActionResult> OnPostDropAsync()
    {
        await ShowAsync();
        if (Shown is not null && held.Find(Reader.Session.Id) is null)
            held.DropAsked();
        held.Drop(Reader.Session.Id);
        return Redirect("/roster");
    }

    /// <summary>Nobody need agree to it any more.</summary>
    public IActionResult OnPostTakeBack()
    {
        if (Waits)
            held.DropAsked();
        return Redirect("/roster");
    }

    /// <summary>Where nobody else runs the place, nobody else can agree.</summary>
    private bool HasSecond => Directory.People.Any(person => person.Id != Reader.Id && person.Holds(Role.Administrator, Reader.Today));

    private async Task ShowAsync()
    {
        var asked = held.FindAsked() is { } waiting && waiting.By != Reader.Id ? waiting : null;
        var own = held.Find(Reader.Session.Id);
        if ((own ?? asked?.Reading) is not { } reading)
            return;
        var proposal = await School.ProposeAsync(reading, Cancellation);
        Shown = new(proposal, own is null && asked?.Hash == proposal.Hash ? asked : null);
    }

    private async Task<IActionResult> AgainAsync(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        if (Shown is null)
            await ShowAsync();
        return Page();
    }

    private async Task<IActionResult> ShowAnewAsync()
    {
        (Looked, Shown) = ([], null);
        ModelState.Remove(nameof(Looked));
        return await AgainAsync("", ChangedMeanwhile);
    }

    private RedirectResult Ask(ShownRoster shown, HashSet<int> lookedAt)
    {
        held.Ask(Reader.Id, shown.Proposal, lookedAt);
        held.Drop(Reader.Session.Id);
        return Redirect("/roster");
    }

    private RedirectResult Done(ShownRoster shown, string next)
    {
        if (shown.Asked is not null)
            held.DropAsked();
        held.Drop(Reader.Session.Id);
        return Redirect(next);
    }

    private static string Reason(ShownRoster shown) =>
        $"{shown.Proposal.Doubts.Count} doubts looked at, {(shown.Asked is { } asked ? $"first by {asked.By}, " : "")}difference {shown.Proposal.Hash}";
}
