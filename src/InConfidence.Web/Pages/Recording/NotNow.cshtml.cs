using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>
/// "Not now" is an answer (D1, D2, D10, R03): the student is reassured, and meets somebody before the end of the school
/// day, or tonight within two hours. The lead knows at once. Never where somebody is in danger.
/// </summary>
[WhoMayEnter(Entry.Writing)]
public sealed class NotNowModel(OpenSchool school) : DraftPage(school)
{
    public string Reassurance { get; private set; } = "";

    [BindProperty]
    public string? With { get; set; }

    [BindProperty]
    public string? At { get; set; }

    public IReadOnlySet<PersonId> OnDuty => Directory.OnDuty(Now).Select(person => person.Id).ToHashSet();

    /// <summary>
    /// Whom the student may be promised: during school the writer and whoever the matter reaches; after it somebody on duty,
    /// and where nobody is, whoever is told of it. Nobody whom the matter goes past.
    /// </summary>
    public IReadOnlyList<DirectoryPerson> Candidates
    {
        get
        {
            var told = Route.Recipients.Select(holder => holder.Person);
            var onDuty = OnDuty.Where(person => person == Reader.Id || Route.Reaches(person)).ToList();
            IEnumerable<PersonId> offered = !IsTonight ? [Reader.Id, .. onDuty, .. told] : onDuty.Count > 0 ? onDuty : told;
            return [.. offered.DefaultIfEmpty(Reader.Id).Distinct().Select(person => Directory.Find(person)).OfType<DirectoryPerson>().Take(6)];
        }
    }

    public bool IsTonight => Directory.Calendar.EndOfSchoolDay(Now) is null;

    public string Limit => $"Before {Directory.Calendar.Local(Latest):HH:mm}: {(IsTonight ? "tonight, within two hours" : "the end of the school day")}.";

    private DateTimeOffset Latest => Directory.Calendar.LatestMeeting(Now);

    public async Task<IActionResult> OnGetAsync()
    {
        Reassurance = TypedText.Shown(Kept?["words"] ?? "");
        return IsPossible ? Page() : await ElsewhereAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsPossible)
            return await ElsewhereAsync();
        Reassurance = Request.Form.Verbatim(nameof(Reassurance));
        var with = Candidates.FirstOrDefault(person => person.Id.ToString() == With);
        if (with is null)
            ModelState.AddModelError(nameof(With), "Choose whom they will talk to");
        var due = ReadDue();
        if (!ModelState.IsValid)
            return Page();
        if (await SaveAsync(WithReassurance) is { } elsewhere)
            return elsewhere;
        await School.CommitAsync(
            Because(LedgerAct.MeetingPromised), (unit, token) => unit.PromiseMeetingAsync(Draft.Id, Reader.Id, with!.Id, due!.Value, token), Cancellation);
        return Redirect($"{Base}/sent");
    }

    private bool IsPossible => Written.Kind == RecordKind.Disclosure && Written.Danger != true && Draft.IsOpen;

    private async Task<IActionResult> ElsewhereAsync() => Written.Danger == true ? Redirect($"{Base}/tell") : await NotForYouAsync();

    private QuestionAnswer? Kept => Written.Answers.GetValueOrDefault("reassurance");

    /// <summary>What was said once is never taken away by a field that was left empty.</summary>
    private DraftContent WithReassurance(DraftContent content)
    {
        if (string.IsNullOrWhiteSpace(Reassurance))
            return content.Answers.ContainsKey("reassurance") ? content : content.WithAnswer("reassurance", QuestionAnswer.Of(AnswerState.DidNotComeUp));
        return content.WithAnswer("reassurance", QuestionAnswer.Answered(("words", TypedText.Returned(Kept?["words"] ?? "", Reassurance))));
    }

    private DateTimeOffset? ReadDue()
    {
        if (ModelState.ReadTime(nameof(At), At, "15:30") is not { } time)
            return null;
        var today = Directory.Calendar.At(Reader.Today, time);
        var due = today > Now ? today : Directory.Calendar.At(Reader.Today.AddDays(1), time);
        if (due <= Latest)
            return due;
        ModelState.AddModelError(nameof(At), $"Choose a time from now until {Directory.Calendar.Local(Latest):HH:mm}: a student who wants to talk is heard the same day (D2)");
        return null;
    }
}
