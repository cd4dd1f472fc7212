using InConfidence.Data;
using InConfidence.Data.Policies;
using InConfidence.Data.Saving;
using InConfidence.Policies;
using InConfidence.Policy;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Policies;

/// <summary>
/// One document of the school's own: what is wrong with it, where it differs from today's, which stored decisions would now
/// differ, who could open more or less, and two people who bring it into force from a day.
/// </summary>
[WhoMayEnter(Entry.Policy)]
public sealed class VersionModel(OpenSchool school) : InPage(school)
{
    /// <summary>The longest reason that is kept.</summary>
    private const int LongestReason = 4000;

    /// <summary>How many kinds of situation are shown.</summary>
    public const int MostChanges = 30;

    private string? text;

    [BindProperty(SupportsGet = true)]
    public PolicyVersionId Id { get; set; }

    [BindProperty]
    public DateAnswer From { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public PolicyVersion Version { get; private set; } = null!;

    public string? GivenReason { get; private set; }

    /// <summary>Null where the product no longer reads it.</summary>
    public PolicyDocument? Document { get; private set; }

    public PolicyFitness? Fitness { get; private set; }

    public PolicyDifference? Difference { get; private set; }

    public PolicyEffects? Effects { get; private set; }

    public bool MayPropose => Version.State == PolicyState.Uploaded && Fitness is { MayComeIntoForce: true };

    /// <summary>Whoever agrees holds an office that reads: whoever only advises does not open records to anybody.</summary>
    public bool MayAgree => Version.WaitsFor(Reader.Id) && Fitness is { MayComeIntoForce: true } && Reader.HoldsOffice;

    public bool MayDrop => Version.State is PolicyState.Uploaded or PolicyState.Proposed;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return await NotForYouAsync();
        From = DateAnswer.Of(Reader.Today.AddDays(1));
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostProposeAsync()
    {
        if (!await FindAsync() || !MayPropose)
            return await NotForYouAsync();
        var from = ModelState.ReadDate(nameof(From), From, "The day", required: true);
        if (from < Reader.Today)
            ModelState.AddModelError("From.Day", "Choose today or a later day: what was decided before stays as it was decided");
        if (Fitness!.GivenUp.Count > 0 && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Say why the school gives up these promises");
        if (Reason?.Length > LongestReason)
            ModelState.AddModelError(nameof(Reason), $"Shorten the reason to {LongestReason} letters");
        if (ModelState.IsValid)
        {
            var isProposed = await School.CommitAsync(
                Because(LedgerAct.PolicyProposed, Document!.Hash),
                (unit, token) => unit.ProposePolicyAsync(Id, from!.Value, string.IsNullOrWhiteSpace(Reason) ? null : Reason, token), Cancellation);
            if (isProposed)
                return Redirect($"/policy/versions/{Id}");
            ModelState.AddModelError("From.Day", "Nobody else could agree today: two people bring a policy into force. Another lead, deputy, head or chair with an account comes first");
        }
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAgreeAsync() =>
        await FindAsync() && MayAgree
        && await School.CommitAsync(Because(LedgerAct.PolicyAgreed, Document!.Hash), (unit, token) => unit.AgreePolicyAsync(Id, token), Cancellation)
            ? Redirect($"/policy/versions/{Id}")
            : await NotForYouAsync();

    public async Task<IActionResult> OnPostDropAsync() =>
        await FindAsync() && MayDrop
        && await School.CommitAsync(Because(LedgerAct.PolicyDropped, Version.DocumentHash), (unit, token) => unit.DropPolicyAsync(Id, token), Cancellation)
            ? Redirect("/policy/versions")
            : await NotForYouAsync();

    private async Task<bool> FindAsync()
    {
        if (await School.FindPolicyAsync(Id, Cancellation) is not var (version, text, reason))
            return false;
        (Version, GivenReason) = (version, reason);
        this.text = text;
        if (PolicyDocument.TryRead(text, out var document, out _))
            (Document, Fitness) = (document, CheckedPolicies.Proof(text, document, Now).Fitness);
        return true;
    }

    private async Task ShowAsync()
    {
        if (Document is null)
            return;
        Difference = CheckedPolicies.Difference(text!, Reader.Policy, Document);
        Effects = await School.EffectsAsync(Reader, Document, Cancellation);
    }
}
