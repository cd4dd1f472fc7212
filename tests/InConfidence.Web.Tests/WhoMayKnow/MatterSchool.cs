using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.WhoMayKnow;

/// <summary>A school with a person for every office and standing, each with a matter of their own, beside those who answer for all of them.</summary>
internal sealed class MatterSchool(TestApplication application) : IAsyncDisposable
{
    private readonly TestSchool test = application.Test;
    private readonly List<PersonId> answering = [];
    private PersonId otto;

    public TestApplication Application => application;

    public List<Matter> Matters { get; } = [];

    public static async Task<MatterSchool> OpenAsync()
    {
        var school = new MatterSchool(await TestApplication.StartAsync());
        school.otto = await school.AddAsync(Office.Staff, "Otto");
        foreach (var office in new[] { Office.Lead, Office.Head, Office.Chair })
            school.answering.Add(await school.AddAsync(office, $"Answering{office}"));
        return school;
    }

    /// <summary>Somebody comes, and what they have to do with a matter happens.</summary>
    public async Task HappenAsync(Office office, Standing standing, RecordKind kind, AdultInvolved adult)
    {
        var matter = new Matter(office, standing, kind, adult, await AddAsync(office, $"{office}{standing}"));
        var student = await test.AddPersonAsync("Sam", $"{office}{standing}", PersonKind.Student);
        await RelateAsync(matter, student);
        var writer = Yardstick.Wrote(standing) ? matter.Person : otto;
        var content = new DraftContent { Kind = kind, AdultInvolved = adult, Words = "He said my dad", People = [.. await PeopleAsync(matter, student)] };
        var record = await test.SignAsync(writer, await test.StartDraftAsync(writer, content));
        var draft = await test.StartDraftAsync(writer, content);
        matter.Holes["records/id"] = matter.Holes["cases/record"] = record.ToString();
        (matter.Holes["record/id"], matter.Holes["record/name"]) = (draft.ToString(), Questionnaire.All[0].Name);
        matter.Holes["record/picture"] = (await test.AddPictureAsync(writer, draft, PictureSamples.Photograph))!.Id.ToString();
        var reader = await AnsweringAsync(record);
        matter.Holes["records/picture"] = (await test.AddPictureAsync(writer, record, PictureSamples.Photograph) ?? await test.AddPictureAsync(reader.Id, record, PictureSamples.Photograph))!.Id.ToString();
        if ((await test.School.OpenRecordAsync(reader, record, TestSchool.Cancellation))!.Steps is [var step, ..])
            matter.Holes["records/step"] = step.Id.ToString();
        await ReferAsync(matter, reader, record);
        await OpenCaseAsync(matter, reader, record, student);
        Matters.Add(matter);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    /// <summary>One of those who answer for a record and have nothing else to do with it.</summary>
    private async Task<Reader> AnsweringAsync(RecordId record)
    {
        foreach (var person in answering)
        {
            var reader = await test.ReaderAsync(person);
            if (await test.School.MayAnswerForAsync(reader, record, TestSchool.Cancellation))
                return reader;
        }
        throw new InvalidOperationException("Nobody answers for it.");
    }

    /// <summary>A referral to social care, with something written, about which nobody has been phoned.</summary>
    private async Task ReferAsync(Matter matter, Reader reader, RecordId record)
    {
        (matter.Holes["records/referral"], matter.Holes["records/why"]) = ((await test.ReferAsync(reader.Id, record, "words")).ToString(), "phone");
        matter.Holes["records/sharing"] = (await StoreCounts.SharingsAsync(test.School, record))[0].ToString();
    }

    /// <summary>A case about the student, of which somebody was told a part: the person themselves, or else a colleague.</summary>
    private async Task OpenCaseAsync(Matter matter, Reader reader, RecordId record, PersonId student)
    {
        var (id, action) = (CaseId.From(Guid.NewGuid()), CaseItemId.From(Guid.NewGuid()));
        await ActAsync(LedgerAct.CaseOpened, (unit, token) => unit.OpenCaseAsync(reader, id, record, [new(student, new(RoleInCase.Harmed, "Online"), true)], token));
        var strand = (await test.School.OpenCaseFileAsync(reader, id, TestSchool.Cancellation))!.Strands[0].Id;
        await ActAsync(LedgerAct.CaseAddedTo, (unit, token) => unit.AddToCaseAsync(
            reader, id, new NewItem(action, CaseItemKind.Action, [strand], new() { Words = "words" }, reader.Id, unit.Now.AddDays(1)), token));
        var isTold = Yardstick.MayBeTold(matter.Office, matter.Adult) && matter.Standing is Standing.ToldWhatToDo or Standing.ToldTheWords or Standing.ToldAndThenKeptOut;
        var told = isTold ? matter.Person : otto;
        var care = await GrantAsync(reader, strand, told, CasePart.CareInstruction, null);
        matter.Holes["cases/grant"] = care.ToString();
        matter.Holes["told/id"] = (matter.Standing == Standing.ToldTheWords && isTold ? await GrantAsync(reader, strand, told, CasePart.Words, record) : care).ToString();
        if (matter.Standing == Standing.ToldAndThenKeptOut)
            await ActAsync(LedgerAct.RecordLinked, (unit, token) => unit.LinkAsync(reader, record, PartInRecord.KeptOut, matter.Person, token));
        (matter.Holes["cases/id"], matter.Holes["cases/strand"], matter.Holes["cases/item"]) = (id.ToString(), strand.ToString(), action.ToString());
    }

    private async Task<GrantId> GrantAsync(Reader reader, StrandId strand, PersonId person, CasePart part, RecordId? record)
    {
        var id = GrantId.From(Guid.NewGuid());
        var content = new GrantContent("She sleeps in this house", part == CasePart.CareInstruction ? "Look in at lights out" : "");
        PartGrantOutcome? outcome = null;
        await ActAsync(LedgerAct.PartGranted, async (unit, token) =>
            outcome = await unit.GrantPartAsync(reader, new NewGrant(id, strand, person, part, content, unit.Now, unit.Now.AddDays(3), record), token));
        Assert.IsType<PartGrantOutcome.Granted>(outcome);
        return id;
    }

    private Task RelateAsync(Matter matter, PersonId student) => matter.Standing switch
    {
        Standing.GuardianOfStudent or Standing.WroteAboutOwnChild => RelateAsync(matter.Person, student, RelationKind.GuardianOf),
        Standing.RelativeOfStudent => RelateAsync(matter.Person, student, RelationKind.RelativeOf),
        Standing.HouseholdOfStudent => RelateAsync(matter.Person, student, RelationKind.SameHousehold),
        Standing.HostOfStudent => RelateAsync(matter.Person, student, RelationKind.HostOf),
        _ => Task.CompletedTask,
    };

    private Task RelateAsync(PersonId from, PersonId to, RelationKind kind) =>
        ActAsync(LedgerAct.PersonChanged, (unit, token) => unit.RelateAsync(new PersonRelation(from, to, kind), token));

    /// <summary>Who is in the record. A concern about an adult names one.</summary>
    private async Task<List<PersonInRecord>> PeopleAsync(Matter matter, PersonId student)
    {
        var people = new List<PersonInRecord> { new(matter.Kind == RecordKind.Disclosure ? PartInRecord.Spoke : PartInRecord.Concerned, student, null) };
        PartInRecord? part = matter.Standing switch
        {
            Standing.Alleged or Standing.WroteAndIsAlleged => PartInRecord.Alleged,
            Standing.KeptOut => PartInRecord.KeptOut,
            Standing.WasPresent => PartInRecord.Present,
            _ => null,
        };
        if (part is { } known)
            people.Add(new(known, matter.Person, null));
        RelationKind? relation = matter.Standing switch
        {
            Standing.HouseholdOfAlleged => RelationKind.SameHousehold,
            Standing.RelativeOfAlleged => RelationKind.RelativeOf,
            _ => null,
        };
        if (relation is not null || matter.Kind == RecordKind.ConcernAboutAdult)
        {
            var alleged = await test.AddPersonAsync("Nora", $"{matter.Office}{matter.Standing}", relation is null ? PersonKind.Staff : PersonKind.Guardian);
            people.Add(new(PartInRecord.Alleged, alleged, null));
            if (relation is { } kind)
                await RelateAsync(matter.Person, alleged, kind);
        }
        return people;
    }

    private async Task<PersonId> AddAsync(Office office, string name)
    {
        var (kind, role) = office switch
        {
            Office.Supply => (PersonKind.Supply, Role.Staff),
            Office.Lead => (PersonKind.Staff, Role.SafeguardingLead),
            Office.Deputy => (PersonKind.Staff, Role.DeputyLead),
            Office.Head => (PersonKind.Staff, Role.Head),
            Office.Chair => (PersonKind.Outside, Role.Chair),
            Office.DataProtectionOfficer => (PersonKind.Outside, Role.DataProtectionOfficer),
            Office.Administrator => (PersonKind.Staff, Role.Administrator),
            Office.Student => (PersonKind.Student, default(Role?)),
            Office.Guardian => (PersonKind.Guardian, null),
            Office.HostFamily => (PersonKind.HostFamily, null),
            _ => (PersonKind.Staff, Role.Staff),
        };
        return await test.AddPersonAsync(name, "Person", kind, role is { } held ? [held] : []);
    }

    private Task ActAsync(LedgerAct act, Func<UnitOfWork, CancellationToken, Task> work) =>
        test.School.CommitAsync(TestSchool.Because(act), (unit, token) => work(unit, token), TestSchool.Cancellation);
}
