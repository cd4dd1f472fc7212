using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Cases;

/// <summary>A school with people who answer, people who are told, and students, in which cases are opened and granted.</summary>
internal sealed class CaseSchool : IAsyncDisposable
{
    public const string Harbour = "Harbour House";

    private CaseSchool(TestSchool test) => Test = test;

    public TestSchool Test { get; }

    public Dictionary<string, PersonId> People { get; } = [];

    public OpenSchool School => Test.School;

    public PersonId this[string name] => People[name];

    public static async Task<CaseSchool> OpenAsync()
    {
        var school = new CaseSchool(await TestSchool.CreateAsync());
        foreach (var (name, kind, roles) in new (string, PersonKind, Role[])[]
        {
            ("Lena", PersonKind.Staff, [Role.SafeguardingLead]), ("Dee", PersonKind.Staff, [Role.DeputyLead]), ("Hanna", PersonKind.Staff, [Role.Head]),
            ("Cora", PersonKind.Outside, [Role.Chair]), ("Ada", PersonKind.Staff, [Role.Staff]), ("Otto", PersonKind.Staff, [Role.Staff]),
            ("Iris", PersonKind.Staff, [Role.Staff]), ("Alex", PersonKind.Staff, [Role.Administrator]),
        })
            school.People[name] = await school.Test.AddPersonAsync(name, "Grown", kind, roles);
        foreach (var name in new[] { "Sam", "Ben", "Wim" })
            school.People[name] = await school.AddAsync(PersonKind.Student, name, Harbour);
        school.People["Hugo"] = await school.AddAsync(PersonKind.Staff, "Hugo", Harbour);
        return school;
    }

    public Task<Reader> ReaderAsync(string name, bool secondFactor = true) => Test.ReaderAsync(this[name], secondFactor);

    public async Task<RecordId> TellAsync(string writer, string words, params PersonInRecord[] people)
    {
        var content = new DraftContent { Kind = RecordKind.Disclosure, AdultInvolved = AdultInvolved.No, People = [.. people], Words = words };
        return await Test.SignAsync(this[writer], await Test.StartDraftAsync(this[writer], content));
    }

    public PersonInRecord Spoke(string name) => new(PartInRecord.Spoke, this[name], null);

    public async Task<T> ActAsync<T>(Func<UnitOfWork, CancellationToken, Task<T>> work) => await School.CommitAsync(TestSchool.Because(LedgerAct.CaseAddedTo), work, TestSchool.Cancellation);

    /// <summary>A case about Sam, who was harmed, and Ben, who is alleged; the record is Sam's.</summary>
    public async Task<(CaseId Case, RecordId Record)> OpenCaseAsync(string by = "Lena")
    {
        var record = await TellAsync("Ada", "Ben hit me behind the gym", Spoke("Sam"));
        var reader = await ReaderAsync(by);
        var opened = await ActAsync((unit, token) => unit.OpenCaseAsync(
            reader, CaseId.From(Guid.NewGuid()), record,
            [new(this["Sam"], new(RoleInCase.Harmed, "Harm between students"), true), new(this["Ben"], new(RoleInCase.Alleged, "Harm between students"), false)], token));
        return (Assert.IsType<OpenCaseOutcome.Opened>(opened).Case, record);
    }

    public async Task<StrandId> StrandAsync(CaseId id, string student, string reader = "Lena") =>
        (await FileAsync(id, reader))!.Strands.Single(strand => strand.Student == this[student]).Id;

    public async Task<CaseView?> FileAsync(CaseId id, string reader) => await School.OpenCaseFileAsync(await ReaderAsync(reader), id, TestSchool.Cancellation);

    public async Task<PartGrantOutcome> GrantAsync(
        StrandId strand, string? person, CasePart part, string text = "", RecordId? record = null, string by = "Lena", int days = 14, GrantId? id = null)
    {
        var reader = await ReaderAsync(by);
        var now = School.Sources.Now();
        return await ActAsync((unit, token) => unit.GrantPartAsync(
            reader,
            new NewGrant(id ?? GrantId.From(Guid.NewGuid()), strand, person is null ? null : this[person], part, new GrantContent("to look after them", text), now, now.AddDays(days), record),
            token));
    }

    public async Task<GrantId> GrantedAsync(StrandId strand, string? person, CasePart part, string text = "", RecordId? record = null) =>
        Assert.IsType<PartGrantOutcome.Granted>(await GrantAsync(strand, person, part, text, record)).Id;

    public async Task<PartView?> PartAsync(GrantId id, string reader, bool secondFactor = true) =>
        await School.OpenPartAsync(await ReaderAsync(reader, secondFactor), id, TestSchool.Cancellation);

    public async Task PutOnDutyAsync(string name, TimeSpan until)
    {
        var now = School.Sources.Now();
        await School.CommitAsync(
            TestSchool.Because(LedgerAct.DutyChanged),
            (unit, _) =>
            {
                unit.AddDuty(DutyKind.House, this[name], now, now + until);
                return Task.CompletedTask;
            },
            TestSchool.Cancellation);
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private Task<PersonId> AddAsync(PersonKind kind, string name, string house) => School.CommitAsync(
        TestSchool.Because(LedgerAct.PersonAdded),
        (unit, _) =>
        {
            var person = unit.AddPerson(kind, new PersonProfile { GivenName = name, FamilyName = "Young", House = house });
            if (kind == PersonKind.Staff)
                unit.GrantRole(person, new RoleGrant(Role.Staff, new DateOnly(2020, 1, 1), null));
            return Task.FromResult(person);
        },
        TestSchool.Cancellation);
}
