using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>
/// What whoever answers for a record knows of it, in the words of the policy, so that what must be done follows (R1, R48,
/// R22). What is not known stays so: nothing is required that does not certainly apply.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class KnownModel(OpenSchool school) : InPage(school)
{
    /// <summary>The answer to each question, by its name.</summary>
    public Dictionary<string, string> Known { get; private set; } = [];

    public string Note { get; private set; } = "";

    /// <summary>What was last said, with its number; null where nothing was.</summary>
    public SavedAssessment? Newest { get; private set; }

    /// <summary>The number of the assessment that this reader has seen, 0 for none.</summary>
    public int Seen { get; private set; }

    /// <summary>Somebody has said something else since this page was opened.</summary>
    public bool IsSaidMeanwhile { get; private set; }

    public string Record { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await OpenAsync(id) is not { } view)
            return await NotForYouAsync();
        (Newest, Seen) = (view.Assessment, view.Assessment?.Number ?? 0);
        (Known, Note) = (KnownForm.Of(Newest?.Content ?? Assessment.Nothing), Newest?.Content.Note ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await OpenAsync(id) is not { } view)
            return await NotForYouAsync();
        (Newest, Known, Note) = (view.Assessment, KnownForm.Read(Request.Form), Request.Form.Verbatim(nameof(Note)));
        Seen = int.TryParse(Request.Form["seen"], out var number) ? number : 0;
        foreach (var question in KnownForm.Misread(Known))
            ModelState.AddModelError(KnownForm.Field(question.Name), $"Choose an answer, or that it is not known: {question.Sentence}");
        if (!ModelState.IsValid)
            return Page();
        switch (await School.CommitAsync(
            Because(LedgerAct.RecordAssessed),
            (unit, token) => unit.AssessAsync(Reader, view.Id, KnownForm.Assessment(Known, Request.Form), Seen, Reader.Policy, token),
            Cancellation))
        {
            case AssessOutcome.Saved:
                return Redirect(Record);
            case AssessOutcome.SaidMeanwhile meanwhile:
                (Newest, Seen, IsSaidMeanwhile) = (meanwhile.Newest, meanwhile.Newest.Number, true);
                ModelState.AddModelError("", $"{Directory.NameOf(meanwhile.Newest.By)} has said something since you opened this page. What you chose is still here: look at both, then save again");
                return Page();
            default:
                return await NotForYouAsync();
        }
    }

    /// <summary>The sentences of an assessment, for whoever compares it with what they chose.</summary>
    public static IEnumerable<string> Sentences(Assessment assessment) => assessment.Known
        .Select(known => (Fact: Vocabulary.Find(known.Key), known.Value)).Where(known => known.Fact is not null)
        .Select(known => known.Value ? known.Fact!.Sentence : $"Not so: {known.Fact!.Sentence}");

    /// <summary>What was said is confidential: the page is an opening like any other.</summary>
    private async Task<RecordView?> OpenAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayAnswerForAsync(Reader, record, Cancellation)
            || await School.OpenRecordAsync(Reader, record, Cancellation) is not { } view)
            return null;
        Record = $"/records/{record}";
        return view;
    }
}
