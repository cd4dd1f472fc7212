using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>
/// Opens a case from a record: each student who is part of it gets a role and a category of their own, and what the
/// record says belongs to whom it is ticked for (R18). Or joins the record to a case that is there.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class OpenModel(OpenSchool school) : InPage(school)
{
    public RecordView Record { get; private set; } = null!;

    public string Self => $"/records/{Record.Id}/case";

    public Guid Offered { get; private set; }

    /// <summary>What was chosen for each student, by the student's identifier: role and category.</summary>
    public Dictionary<string, string> Role { get; private set; } = [];

    public Dictionary<string, string> Category { get; private set; } = [];

    public List<string> Holds { get; private set; } = [];

    /// <summary>Cases to which the record could be joined instead.</summary>
    public IReadOnlyList<CaseLine> Others { get; private set; } = [];

    public IReadOnlyList<string> Categories => Directory.Settings.CaseCategories;

    /// <summary>The students who are part of the record, in whichever way.</summary>
    public IReadOnlyList<PersonId> Students =>
        [.. Record.People.Where(person => person.Part != PartInRecord.KeptOut && Directory.Find(person.Person)?.Is(PersonKind.Student) == true).Select(person => person.Person).Distinct()];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        if (await School.CaseOfAsync(Reader, Record.Id, Cancellation) is { } known)
            return Redirect($"/cases/{known}");
        Holds = [.. Students.Where(IsSpeaker).Select(student => student.ToString())];
        Role = Students.ToDictionary(student => student.ToString(), student => Record.People.Any(person => person.Person == student && person.Part == PartInRecord.Alleged) ? nameof(RoleInCase.Alleged) : "");
        Category = Students.ToDictionary(student => student.ToString(), _ => "");
        await LookForOthersAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await OpenAsync(id) || Students.Count == 0)
            return await NotForYouAsync();
        Read();
        foreach (var student in Students)
        {
            if (RoleOf(student) is null)
                ModelState.AddModelError($"Role[{student}]", $"Choose what {Directory.NameOf(student)} is in it");
            if (!Categories.Contains(Category[student.ToString()]))
                ModelState.AddModelError($"Category[{student}]", $"Choose what it is about for {Directory.NameOf(student)}");
        }
        if (Holds.Count == 0)
            ModelState.AddModelError(nameof(Holds), "Say to whom this record belongs");
        if (!ModelState.IsValid)
        {
            await LookForOthersAsync();
            return Page();
        }
        List<LinkedStudent> students =
            [.. Students.Select(student => new LinkedStudent(student, new StrandContent(RoleOf(student)!.Value, Category[student.ToString()]), Holds.Contains(student.ToString())))];
        return await School.CommitAsync(
            Because(LedgerAct.CaseOpened), (unit, token) => unit.OpenCaseAsync(Reader, CaseId.From(Offered), Record.Id, students, token), Cancellation) switch
        {
            OpenCaseOutcome.Opened opened => Redirect($"/cases/{opened.Case}"),
            OpenCaseOutcome.OpenedBefore opened => Redirect($"/cases/{opened.Case}"),
            _ => await NotForYouAsync(),
        };
    }

    private bool IsSpeaker(PersonId student) => Record.People.Any(person => person.Person == student && person.Part is PartInRecord.Spoke or PartInRecord.Concerned);

    private RoleInCase? RoleOf(PersonId student) =>
        Enum.GetValues<RoleInCase>().Where(role => role.ToString() == Role[student.ToString()]).Select(role => (RoleInCase?)role).FirstOrDefault();

    private void Read()
    {
        Role = Students.ToDictionary(student => student.ToString(), student => Request.Form[$"Role[{student}]"].ToString());
        Category = Students.ToDictionary(student => student.ToString(), student => Request.Form[$"Category[{student}]"].ToString());
        Holds = [.. Students.Select(student => student.ToString()).Where(student => Request.Form[nameof(Holds)].Contains(student))];
    }

    private async Task LookForOthersAsync() =>
        Others = await School.OpenCasesAboutAsync(Reader, [.. Students], Cancellation);

    private async Task<bool> OpenAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayAnswerForAsync(Reader, record, Cancellation)
            || await School.OpenRecordAsync(Reader, record, Cancellation) is not { } view)
            return false;
        Record = view;
        Offered = Request.HasFormContentType && Guid.TryParse(Request.Form["offered"], out var offered) ? offered : School.Sources.Random.NewId();
        return true;
    }
}
