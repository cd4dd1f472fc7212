using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sharing;
using InConfidence.Web.Pages.Sharing;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>One record, opened. That it was opened is written down before the first byte of it leaves.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class ReadModel(OpenSchool school) : InPage(school)
{
    public RecordView Record { get; private set; } = null!;

    /// <summary>Not for the writer, whose own word is no answer, nor twice.</summary>
    public bool MayAcknowledge => Record.AnswersFor && Record.Writer != Reader.Id
        && !Record.Alerts.Any(alert => alert.Person == Reader.Id && alert.AcknowledgedAt is not null && !HasUnanswered);

    /// <summary>People whom the writer could only describe.</summary>
    public bool HasDescribed => Record.Standing.Content.People.Any(person => person.Person is null);

    public string Self => $"/records/{Record.Id}";

    public bool IsWriter => Record.Writer == Reader.Id;

    /// <summary>Who has the words already; nobody for whoever does not answer for it.</summary>
    public IReadOnlyList<PersonId> Heard { get; private set; } = [];

    /// <summary>Those elsewhere who were told the words, or all of it, by a decision; as it was typed.</summary>
    public IReadOnlyList<string> HeardElsewhere =>
    [
        .. Record.Sharings.Select(sharing => sharing.Content)
            .Where(told => told.Choice is SharingChoice.Share or SharingChoice.SharePartly && told.Content is "content=words" or "content=whole")
            .Select(told => SharingWords.Whom(told, Directory) is { Length: > 0 } whom ? $"{SharingWords.InWords(told.Recipient)} ({whom})" : SharingWords.InWords(told.Recipient)).Distinct(),
    ];

    /// <summary>The case that holds it, where this reader may read it.</summary>
    public CaseId? Case { get; private set; }

    private bool HasUnanswered => Record.Alerts.Any(alert => alert.Person == Reader.Id && alert.IsUnanswered);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || await School.OpenRecordAsync(Reader, record, Cancellation) is not { } view)
            return await NotForYouAsync();
        Record = view;
        if (view.AnswersFor)
        {
            Heard = await School.WhoHasTheWordsAsync(Reader, record, Cancellation);
            Case = await School.CaseOfAsync(Reader, record, Cancellation);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record)
            || !await School.CommitAsync(Because(LedgerAct.AlertAcknowledged), (unit, token) => unit.AcknowledgeAsync(Reader, record, token), Cancellation))
            return await NotForYouAsync();
        return Redirect($"/records/{record}");
    }
}
