using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Desk;

/// <summary>A school with everybody who has a desk, a writer and a student, and its application.</summary>
public sealed class DeskSchool : IAsyncLifetime
{
    public const string Words = "He said:  don\u2019t tell \0 <b>my dad</b>\n";

    private TestApplication application = null!;

    public TestApplication Application => application;

    public TestSchool Test => application.Test;

    public PersonId Writer { get; private set; }

    public PersonId Lead { get; private set; }

    public PersonId Deputy { get; private set; }

    public PersonId Head { get; private set; }

    public PersonId Chair { get; private set; }

    public PersonId Student { get; private set; }

    /// <summary>A school for one test alone.</summary>
    public static async Task<DeskSchool> OpenAsync(ApplicationSettings? settings = null)
    {
        var school = new DeskSchool();
        await school.StartAsync(settings);
        return school;
    }

    public async ValueTask InitializeAsync() => await StartAsync(null);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    public static DraftContent About(PersonId student, params PersonInRecord[] others) => new()
    {
        Kind = RecordKind.Disclosure,
        AdultInvolved = AdultInvolved.No,
        People = [new PersonInRecord(PartInRecord.Spoke, student, null), .. others],
        Words = Words,
    };

    /// <summary>Writes and signs a record.</summary>
    public async Task<RecordId> TellAsync(DraftContent? content = null, PersonId? writer = null) =>
        await Test.SignAsync(writer ?? Writer, await Test.StartDraftAsync(writer ?? Writer, content ?? About(Student)));

    public Task<Visitor> VisitAsync(PersonId person) => application.VisitAsync(person);

    public async Task<Answer> ReadAsync(PersonId person, RecordId record) => await (await VisitAsync(person)).GetAsync($"/records/{record}");

    public async Task<Answer> AcknowledgeAsync(PersonId person, RecordId record) =>
        await (await VisitAsync(person)).PostAsync($"/records/{record}", button: "I have it");

    /// <summary>Time passes, and what happens because of it happens.</summary>
    public async Task PassAsync(double minutes)
    {
        Test.Time.Advance(TimeSpan.FromMinutes(minutes));
        await application.TurnAsync();
    }

    public Task RelateAsync(PersonId from, PersonId to, RelationKind kind) => Test.School.CommitAsync(
        TestSchool.Because(LedgerAct.PersonChanged),
        (unit, token) => InConfidence.Data.People.PeopleStore.RelateAsync(unit, new PersonRelation(from, to, kind), token),
        TestSchool.Cancellation);

    private async Task StartAsync(ApplicationSettings? settings)
    {
        var numbers = new OutsideNumbers { SocialCare = "01632 960101", SocialCareOutOfHours = "01632 960102", Lado = "01632 960103" };
        var test = await TestSchool.CreateAsync(settings: new SchoolSettings { Name = "Fenmarsh School", WorkMailDomains = ["school.example"], OutsideNumbers = numbers });
        application = await TestApplication.StartAsync(test, settings);
        Writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        Lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.Staff, Role.SafeguardingLead);
        Deputy = await test.AddPersonAsync("Dee", "Deputy", PersonKind.Staff, Role.Staff, Role.DeputyLead);
        Head = await test.AddPersonAsync("Hanna", "Head", PersonKind.Staff, Role.Staff, Role.Head);
        Chair = await test.AddPersonAsync("Cora", "Chair", PersonKind.Outside, Role.Chair);
        Student = await test.AddPersonAsync("Sam", "Student", PersonKind.Student);
    }
}
