using System.Net;
using System.Text.RegularExpressions;
using InConfidence.Cases;
using InConfidence.Counselling;
using InConfidence.Data.Cases;
using InConfidence.Data.Counselling;
using InConfidence.Data.Emergencies;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Emergencies;
using InConfidence.People;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Entering;

/// <summary>Somebody who knocks: in an office or in none, with one factor or both. Without a person it is nobody.</summary>
internal sealed record Knocker(string Name, PersonId? Person);

/// <summary>A school in which everybody who can have an account has one, with one record and one draft of the writer's, and somebody who never knocks.</summary>
internal sealed partial class MatrixSchool : IAsyncDisposable
{
    private static readonly DraftContent Content = new() { Kind = RecordKind.Disclosure, AdultInvolved = AdultInvolved.No, Words = "words" };

    private readonly TestApplication application;
    private string record = "";
    private string step = "";
    private string referral = "";
    private string draft = "";
    private string picture = "";
    private string pictureOfDraft = "";
    private string file = "";
    private string strand = "";
    private string item = "";
    private string grant = "";
    private string somebody = "";
    private string opening = "";
    private string note = "";

    private MatrixSchool(TestApplication application, IReadOnlyList<Knocker> knockers) => (this.application, Knockers) = (application, knockers);

    public IReadOnlyList<Knocker> Knockers { get; }

    private PersonId Writer => Knockers.Single(knocker => knocker.Name == "writer").Person!.Value;

    public static async Task<MatrixSchool> OpenAsync()
    {
        var application = await TestApplication.StartAsync();
        var test = application.Test;
        (string Name, PersonKind Kind, Role[] Roles)[] people =
        [
            ("writer", PersonKind.Staff, [Role.Staff]), ("staff", PersonKind.Staff, [Role.Staff]),
            ("lead", PersonKind.Staff, [Role.SafeguardingLead]), ("deputy", PersonKind.Staff, [Role.DeputyLead]),
            ("head", PersonKind.Staff, [Role.Head]), ("chair", PersonKind.Outside, [Role.Chair]),
            ("DPO", PersonKind.Outside, [Role.DataProtectionOfficer]), ("administrator", PersonKind.Staff, [Role.Administrator]),
            ("counsellor", PersonKind.Staff, [Role.Counsellor]), ("student", PersonKind.Student, []), ("parent", PersonKind.Guardian, []),
        ];
        var knockers = new List<Knocker> { new("nobody", null) };
        foreach (var (name, kind, roles) in people)
            knockers.Add(new Knocker(name, await test.AddPersonAsync(name, "Person", kind, roles)));
        var school = new MatrixSchool(application, knockers);
        school.record = (await test.SignAsync(school.Writer, await test.StartDraftAsync(school.Writer, Content))).ToString();
        school.picture = (await test.AddPictureAsync(school.Writer, RecordId.Parse(school.record, null), PictureSamples.Photograph))!.Id.ToString();
        var lead = await test.ReaderAsync(knockers.Single(knocker => knocker.Name == "lead").Person!.Value);
        school.step = (await test.School.OpenRecordAsync(lead, RecordId.Parse(school.record, null), TestSchool.Cancellation))!.Steps[0].Id.ToString();
        await school.ReferAsync(lead);
        school.somebody = (await test.AddPersonAsync("Some", "Body", PersonKind.Staff, Role.DeputyLead)).ToString();
        await school.OpenCaseAsync(lead);
        await school.OpenInEmergencyAsync();
        await school.BeginAnewAsync();
        return school;
    }

    public Task<IReadOnlyList<ApplicationRoute>> RoutesAsync() => ApplicationRoutes.OfAsync(application);

    /// <summary>Gives the writer another draft, since what was posted to the last may have sent it.</summary>
    public async Task BeginAnewAsync()
    {
        var begun = await application.Test.StartDraftAsync(Writer, Content);
        (draft, pictureOfDraft) = (begun.ToString(), (await application.Test.AddPictureAsync(Writer, begun, PictureSamples.Photograph))!.Id.ToString());
    }

    public async Task<Visitor> VisitAsync(Knocker knocker, bool secondFactor) =>
        knocker.Person is { } person ? await application.VisitAsync(person, secondFactor) : application.Visit();

    /// <summary>Somebody with an open session who does not work here any more.</summary>
    public async Task<Visitor> VisitAsLeaverAsync()
    {
        var leaver = await application.Test.AddPersonAsync("Lee", "Leaver", PersonKind.Staff, Role.SafeguardingLead, Role.Administrator);
        var visitor = await application.VisitAsync(leaver);
        await application.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged),
            async (unit, token) => await unit.ChangePersonAsync(
                leaver, PersonKind.Staff, (await application.Test.School.DirectoryAsync(token)).Find(leaver)!.Profile, new DateOnly(2026, 11, 24), token),
            TestSchool.Cancellation);
        return visitor;
    }

    /// <summary>What a page that is asked for answers, in a word.</summary>
    public async Task<string> GetAsync(Visitor visitor, ApplicationRoute route) => Word(await visitor.GetAsync(Path(route)));

    /// <summary>What a page answers to something posted, by its name; the form is empty but for its token.</summary>
    public async Task<string> PostAsync(Visitor visitor, ApplicationRoute route, string name, string token)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        var path = Path(route) + (name.Length == 0 ? "" : $"?handler={name}");
        return Word(await Answer.ReadAsync(await visitor.Client.PostAsync(path, form, TestSchool.Cancellation), path));
    }

    /// <summary>A form token of whoever visits: every page holds one, for signing in or for leaving.</summary>
    public static async Task<string> TokenAsync(Visitor visitor, Knocker knocker) =>
        (await visitor.GetAsync(knocker.Person is null ? "/sign-in" : "/")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

    public ValueTask DisposeAsync() => application.DisposeAsync();

    /// <summary>The lead refers the record to social care, and has written something.</summary>
    private async Task ReferAsync(Reader lead) => referral = (await application.Test.ReferAsync(lead.Id, RecordId.Parse(record, null), "words")).ToString();

    /// <summary>A case about a student, of which the one who only writes was told what to do.</summary>
    private async Task OpenCaseAsync(Reader lead)
    {
        var test = application.Test;
        var student = await test.AddPersonAsync("Sam", "Student", PersonKind.Student);
        var (id, told) = (CaseId.From(Guid.NewGuid()), GrantId.From(Guid.NewGuid()));
        lead = await test.ReaderAsync(lead.Id);
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.CaseOpened),
            (unit, token) => unit.OpenCaseAsync(lead, id, RecordId.Parse(record, null), [new(student, new(RoleInCase.Harmed, "Online"), true)], token),
            TestSchool.Cancellation);
        var opened = (await test.School.OpenCaseFileAsync(lead, id, TestSchool.Cancellation))!;
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PartGranted),
            (unit, token) => unit.GrantPartAsync(lead, new NewGrant(told, opened.Strands[0].Id, Writer, CasePart.CareInstruction, new("care", "care"), unit.Now, unit.Now.AddDays(3)), token),
            TestSchool.Cancellation);
        var action = CaseItemId.From(Guid.NewGuid());
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.CaseAddedTo),
            (unit, token) => unit.AddToCaseAsync(lead, id, new NewItem(action, CaseItemKind.Action, [opened.Strands[0].Id], new() { Words = "words" }, lead.Id, unit.Now.AddDays(1)), token),
            TestSchool.Cancellation);
        (file, strand, item, grant) = (id.ToString(), opened.Strands[0].Id.ToString(), action.ToString(), told.ToString());
    }

    /// <summary>The one who only writes has opened what is known of a student, and the lead was told; and a counsellor keeps a note.</summary>
    private async Task OpenInEmergencyAsync()
    {
        var test = application.Test;
        var (reader, id) = (await test.ReaderAsync(Writer), OpeningId.From(Guid.NewGuid()));
        var student = reader.Directory.People.First(person => person.Is(PersonKind.Student)).Id;
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.EmergencyOpened), (unit, token) => unit.OpenInEmergencyAsync(reader, new NewOpening(id, student, "danger"), token), TestSchool.Cancellation);
        opening = id.ToString();
        var counsellor = await test.ReaderAsync(Knockers.Single(knocker => knocker.Name == "counsellor").Person!.Value);
        note = (await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.NoteKept),
            (unit, token) => unit.KeepNoteAsync(counsellor, new NewNote(NoteId.From(Guid.NewGuid()), student, "words", "", AdultInvolved.No), token),
            TestSchool.Cancellation))!.Value.ToString();
    }

    private string Path(ApplicationRoute route) => RoutePaths.Fill(
        route.Pattern,
        new Dictionary<string, string> { ["records/id"] = record, ["records/step"] = step, ["records/referral"] = referral, ["records/why"] = "phone", ["records/picture"] = picture, ["record/picture"] = pictureOfDraft, ["record/id"] = draft, ["people/id"] = somebody, ["cases/id"] = file, ["cases/strand"] = strand, ["cases/item"] = item, ["cases/grant"] = grant, ["cases/record"] = record, ["cases/kind"] = "action", ["told/id"] = grant, ["emergency/id"] = opening, ["openings/id"] = opening, ["counselling/id"] = note, ["role"] = nameof(Role.DeputyLead), ["which"] = "who", ["record/name"] = Questionnaire.All[0].Name },
        otherwise: Identifier.Text(Guid.NewGuid()));

    private static string Word(Answer answer) => answer.Status switch
    {
        HttpStatusCode.NotFound => "no",
        HttpStatusCode.Unauthorized => answer.Body.Contains("/sign-in/code", StringComparison.Ordinal) ? "code" : "sign in",
        HttpStatusCode.Found when answer.Location!.StartsWith("/sign-in/code", StringComparison.Ordinal) => "code",
        HttpStatusCode.Found when answer.Location!.StartsWith("/sign-in", StringComparison.Ordinal) => "sign in",
        HttpStatusCode.Found => "to `" + Name().Replace(answer.Location!.Split('?')[0], "{id}") + "`",
        >= HttpStatusCode.InternalServerError => throw new InvalidOperationException($"{answer.Path} failed: {answer.Text}"),
        _ => "yes",
    };

    [GeneratedRegex("(?<=/)[0-9a-z]{26}(?=/|$)|(?<=/)[0-9a-f]{32}(?=/|$)")]
    private static partial Regex Name();
}
