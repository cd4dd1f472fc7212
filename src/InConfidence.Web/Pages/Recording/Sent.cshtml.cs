using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Steps;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>After sending: whom to phone now. Sending is not speaking (R05). Shows nothing of what was said, but what it obliges the writer to do.</summary>
[WhoMayEnter(Entry.Writing)]
public sealed class SentModel(OpenSchool school) : DraftPage(school)
{
    protected override bool ShowsSigned => true;

    /// <summary>By when a meeting is promised that has not taken place.</summary>
    public DateTimeOffset? Meeting { get; private set; }

    /// <summary>What the law requires of the writer in person, because of what they wrote (R27).</summary>
    public IReadOnlyList<StepView> Own { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Draft.Record is not { } record)
            return Redirect(Base);
        Meeting = await School.PromisedMeetingAsync(record, Cancellation);
        Own = await School.OpenWritersStepsAsync(record, Cancellation);
        return Page();
    }
}
