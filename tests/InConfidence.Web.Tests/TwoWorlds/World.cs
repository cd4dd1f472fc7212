using InConfidence.Advising;
using InConfidence.Cases;
using InConfidence.Counselling;
using InConfidence.Data.Advising;
using InConfidence.Data.Cases;
using InConfidence.Data.Counselling;
using InConfidence.Data.Emergencies;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.Emergencies;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>
/// A school with a history, which can be lived through twice: the clock stands, and every step draws the randomness that
/// its name gives it. Two worlds with one history are the same but for what one of them keeps from the viewer.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    /// <summary>With the others that the lead has not taken on, and with those of one writer, it makes the fifty of one page.</summary>
    private const int Crowd = 47;

    private readonly ReplayedRandom random;

    private World(TestApplication application, ReplayedRandom random) => (Application, this.random) = (application, random);

    public TestApplication Application { get; }

    public TestSchool Test => Application.Test;

    public Dictionary<string, PersonId> People { get; } = [];

    public Dictionary<string, RecordId> Records { get; } = [];

    public Dictionary<string, DraftId> Drafts { get; } = [];

    /// <summary>Questions to the safeguarding lead.</summary>
    public Dictionary<string, AdviceId> Questions { get; } = [];

    public Dictionary<string, CaseId> Cases { get; } = [];

    public Dictionary<string, GrantId> Grants { get; } = [];

    /// <summary>What was opened in an emergency.</summary>
    public Dictionary<string, OpeningId> Openings { get; } = [];

    /// <summary>Notes of a counsellor's.</summary>
    public Dictionary<string, NoteId> Notes { get; } = [];

    /// <summary>What stands in further holes of a route, such as a student of the newest case.</summary>
    public Dictionary<string, string> Holes { get; } = new() { ["cases/kind"] = "decision", ["records/why"] = "phone" };

    /// <param name="secret">What happens in this world alone, or null.</param>
    /// <param name="inACrowd">Whether there is as much to see as one page holds.</param>
    /// <param name="leak">A mistake to plant, or null.</param>
    /// <param name="before">What happens before it, in both worlds, beside what always does.</param>
    public static async Task<World> OpenAsync(Func<World, Task>? secret, bool inACrowd = false, PlantedLeak? leak = null, Func<World, Task>? before = null)
    {
        WorkCounters.Begin();
        var random = new ReplayedRandom();
        random.Begin("creation");
        var application = await TestApplication.StartAsync(await TestSchool.CreateAsync(random: leak?.Source?.Invoke() ?? random), leak?.Settings);
        var world = new World(application, random);
        await world.PopulateAsync();
        await world.RememberAsync();
        if (before is not null)
            await before(world);
        for (var more = 0; inACrowd && more < Crowd; more++)
            await world.StepAsync($"crowd {more}", () => world.TellAsync("crowd", "Ada", world.About(RecordKind.Concern, AdultInvolved.No, "Late", (PartInRecord.Concerned, "Sam"))));
        if (secret is not null)
            await world.StepAsync("secret", () => secret(world));
        if (leak?.Follows is { } follows)
            await world.StepAsync("leak", () => follows(world));
        await world.GoOnAsync();
        return world;
    }

    /// <summary>Lives through one step.</summary>
    public T StepAsync<T>(string name, Func<T> act) where T : Task
    {
        random.Begin(name);
        return act();
    }

    public async Task<Wire> SignInAsync(string viewer)
    {
        var wire = new Wire(Application.Address);
        if (People.TryGetValue(viewer, out var person))
            await StepAsync($"{viewer} signs in", async () => wire.SignInWith(await Application.StartSessionAsync(person)));
        return wire;
    }

    /// <summary>How many mails have been queued for somebody, and when.</summary>
    public async Task<string> MailsOfAsync(string viewer) =>
        People.TryGetValue(viewer, out var person)
            ? string.Join(", ", (await StoreCounts.MailsToAsync(Test.School, person)).Select(moment => moment.ToString("O", System.Globalization.CultureInfo.InvariantCulture)))
            : "";

    public async Task TellAsync(string name, string writer, DraftContent content)
    {
        Drafts[name] = await Test.StartDraftAsync(People[writer], content);
        Records[name] = await Test.SignAsync(People[writer], Drafts[name]);
    }

    public async Task AskAsync(string name, string person, string words, RecordId? record = null, AdultInvolved about = AdultInvolved.Unknown) =>
        await ActAsync(LedgerAct.AdviceAsked, person, async (unit, reader, token) =>
            Questions[name] = (await unit.AskAsync(reader, AdviceId.From(Test.School.Sources.Random.NewId()), record, new AdviceQuestion(words, about), token))!.Value);

    public async Task ActAsync(LedgerAct act, string person, Func<UnitOfWork, Reader, CancellationToken, Task> work)
    {
        var reader = await Test.ReaderAsync(People[person]);
        await Test.School.CommitAsync(new Because(reader.As("history"), act), (unit, token) => work(unit, reader, token), TestSchool.Cancellation);
    }

    /// <summary>The lead opens a case from a record, about one student, who was harmed.</summary>
    public async Task OpenCaseAsync(string name, string record, string student)
    {
        var id = CaseId.From(Test.School.Sources.Random.NewId());
        await ActAsync(LedgerAct.CaseOpened, "Lena", (unit, reader, token) =>
            unit.OpenCaseAsync(reader, id, Records[record], [new LinkedStudent(People[student], new StrandContent(RoleInCase.Harmed, "Online"), true)], token));
        Cases[name] = id;
        var file = await Test.School.OpenCaseFileAsync(await Test.ReaderAsync(People["Lena"]), id, TestSchool.Cancellation);
        (Holes["cases/strand"], Holes["cases/item"], Holes["cases/record"]) = (file!.Strands[0].Id.ToString(), file.Items[0].Id.ToString(), Records[record].ToString());
    }

    /// <summary>The lead tells somebody what to do about the student of a case, and they read it.</summary>
    public async Task TellWhatToDoAsync(string name, string of, string person)
    {
        var lead = await Test.ReaderAsync(People["Lena"]);
        var strand = (await Test.School.OpenCaseFileAsync(lead, Cases[of], TestSchool.Cancellation))!.Strands[0].Id;
        var id = GrantId.From(Test.School.Sources.Random.NewId());
        await ActAsync(LedgerAct.PartGranted, "Lena", (unit, reader, token) => unit.GrantPartAsync(
            reader, new NewGrant(id, strand, People[person], CasePart.CareInstruction, new GrantContent("He said my dad", "Look in at lights out"), unit.Now, unit.Now.AddDays(3)), token));
        (Grants[name], Holes["cases/grant"]) = (id, id.ToString());
        Assert.NotNull(await Test.School.OpenPartAsync(await Test.ReaderAsync(People[person]), id, TestSchool.Cancellation));
    }

    /// <summary>A counsellor keeps a note, with a risk written apart.</summary>
    public async Task KeepNoteAsync(string name, string student, AdultInvolved adult)
    {
        var id = NoteId.From(Test.School.Sources.Random.NewId());
        await ActAsync(LedgerAct.NoteKept, "Otto", (unit, reader, token) => unit.KeepNoteAsync(reader, new NewNote(id, People[student], "He said my dad", "He has pills", adult), token));
        Notes[name] = id;
    }

    /// <summary>Somebody who answers for it refers a record to social care, phones them, writes and sends it.</summary>
    public async Task ReferAsync(string record, string person, string words)
    {
        var (who, of) = (People[person], Records[record]);
        var id = await Test.ReferAsync(who, of, words);
        await Test.ActAsync(who, of, id, new ReferralActContent { Act = ReferralAct.Phoned, Whom = "Ines", Words = words, SpokenAt = Test.School.Sources.Now() });
        await Test.ActAsync(who, of, id, new ReferralActContent { Act = ReferralAct.Sent, Words = words, Channel = "channel=letter" });
        (Holes["records/referral"], Holes["records/sharing"]) = (id.ToString(), (await StoreCounts.SharingsAsync(Test.School, of))[^1].ToString());
    }

    /// <summary>Somebody opens what is known of a student, and reads it.</summary>
    public async Task OpenInEmergencyAsync(string name, string person, string student)
    {
        var id = OpeningId.From(Test.School.Sources.Random.NewId());
        await ActAsync(LedgerAct.EmergencyOpened, person, (unit, reader, token) => unit.OpenInEmergencyAsync(reader, new NewOpening(id, People[student], "He said my dad"), token));
        Openings[name] = id;
        Assert.NotNull(await Test.School.ReadOpeningAsync(await Test.ReaderAsync(People[person]), id, TestSchool.Cancellation));
    }

    /// <summary>Somebody adds a picture to a record; the routes that show pictures are asked for it.</summary>
    public async Task AddPictureAsync(string record, string person) =>
        Holes["records/picture"] = (await Test.AddPictureAsync(People[person], Records[record], PictureSamples.Photograph))!.Id.ToString();

    public DraftContent About(RecordKind kind, AdultInvolved adult, string words, params (PartInRecord Part, string Person)[] people) => new()
    {
        Kind = kind,
        AdultInvolved = adult,
        Words = words,
        People = [.. people.Select(one => new PersonInRecord(one.Part, People[one.Person], null))],
    };

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private async Task PopulateAsync()
    {
        (string Name, PersonKind Kind, Role[] Roles)[] people =
        [
            ("Ada", PersonKind.Staff, [Role.Staff]), ("Otto", PersonKind.Staff, [Role.Staff, Role.Counsellor]),
            ("Lena", PersonKind.Staff, [Role.SafeguardingLead]), ("Dee", PersonKind.Staff, [Role.DeputyLead]),
            ("Hanna", PersonKind.Staff, [Role.Head]), ("Cora", PersonKind.Outside, [Role.Chair]),
            ("Dana", PersonKind.Outside, [Role.DataProtectionOfficer]), ("Alex", PersonKind.Staff, [Role.Administrator]),
            ("Sam", PersonKind.Student, []), ("Sue", PersonKind.Student, []), ("Ida", PersonKind.Student, []), ("Kim", PersonKind.Student, []), ("Pat", PersonKind.Guardian, []),
        ];
        foreach (var (name, kind, roles) in people)
            await StepAsync($"{name} comes", async () => People[name] = await Test.AddPersonAsync(name, "Person", kind, roles));
        // The first page makes the key that protects forms: in both worlds before anything else.
        await StepAsync("first page", () => Application.Visit().GetAsync("/sign-in"));
        await StepAsync("families", () => Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged), (unit, token) => unit.RelateAsync(new PersonRelation(People["Pat"], People["Sam"], RelationKind.GuardianOf), token), TestSchool.Cancellation));
        foreach (var name in new[] { "Otto", "Kim" })
            await StepAsync($"{name}'s house", () => MoveAsync(name, "Elm House"));
        await StepAsync("another family", () => Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged), (unit, token) => unit.RelateAsync(new PersonRelation(People["Pat"], People["Kim"], RelationKind.GuardianOf), token), TestSchool.Cancellation));
        await StepAsync("rota", () => Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.DutyChanged),
            (unit, _) => Task.FromResult(unit.AddDuty(DutyKind.SchoolDay, People["Dee"], TestSchool.Start, TestSchool.Start.AddHours(7))),
            TestSchool.Cancellation));
    }

    private async Task MoveAsync(string name, string house)
    {
        var known = (await Test.School.DirectoryAsync(TestSchool.Cancellation)).Find(People[name])!;
        await Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged), (unit, token) => unit.ChangePersonAsync(People[name], known.Kind, known.Profile with { House = house, BirthDate = known.Is(PersonKind.Student) ? new DateOnly(2007, 5, 1) : null }, null, token), TestSchool.Cancellation);
    }

    /// <summary>What everybody has done before: each viewer has something of their own to see.</summary>
    private async Task RememberAsync()
    {
        await StepAsync("hers", () => TellAsync("hers", "Ada", About(RecordKind.Disclosure, AdultInvolved.No, "He said my dad", (PartInRecord.Spoke, "Sam"))));
        await StepAsync("his", () => TellAsync("his", "Otto", About(RecordKind.Concern, AdultInvolved.No, "A bruise", (PartInRecord.Concerned, "Sue"))));
        await StepAsync("conduct", () => TellAsync("conduct", "Otto", About(RecordKind.ConcernAboutAdult, AdultInvolved.SafeguardingTeam, "Shouts", (PartInRecord.Alleged, "Lena"))));
        await StepAsync("picture", () => AddPictureAsync("hers", "Ada"));
        await StepAsync("lead has it", () => ActAsync(LedgerAct.AlertAcknowledged, "Lena", (unit, reader, token) => unit.AcknowledgeAsync(reader, Records["hers"], token)));
        await StepAsync("promise", async () =>
        {
            Drafts["later"] = await Test.StartDraftAsync(People["Ada"], About(RecordKind.Disclosure, AdultInvolved.No, "", (PartInRecord.Spoke, "Sue")));
            await ActAsync(LedgerAct.MeetingPromised, "Ada", (unit, _, token) =>
                unit.PromiseMeetingAsync(Drafts["later"], People["Ada"], People["Ada"], TestSchool.Start.AddMinutes(15), token));
        });
        await StepAsync("Ada asks", () => AskAsync("hers", "Ada", "May I tell his tutor?"));
        await StepAsync("case", () => OpenCaseAsync("hers", "hers", "Sam"));
        await StepAsync("told", () => TellWhatToDoAsync("his", "hers", "Otto"));
        await StepAsync("note", () => KeepNoteAsync("his", "Ida", AdultInvolved.No));
        // Of a student whom no secret is about: what is said of one afterwards is read by whoever has opened it.
        await StepAsync("opened", () => OpenInEmergencyAsync("hers", "Ada", "Ida"));
        foreach (var writer in new[] { "Ada", "Otto", "Lena" })
            await StepAsync($"{writer} begins", async () => Drafts[writer] = await Test.StartDraftAsync(People[writer], new DraftContent { Kind = RecordKind.Concern }));
    }

    /// <summary>Life goes on after the secret: an identifier, a number or an order that depends on it shows here.</summary>
    private async Task GoOnAsync()
    {
        Test.Time.Advance(TimeSpan.FromMinutes(1));
        await StepAsync("afterwards", () => TellAsync("afterwards", "Ada", About(RecordKind.Concern, AdultInvolved.Unknown, "Sam was late", (PartInRecord.Concerned, "Sam"))));
        await StepAsync("his second", () => TellAsync("his second", "Otto", About(RecordKind.Concern, AdultInvolved.AdultHere, "Heard shouting", (PartInRecord.Concerned, "Sam"))));
    }
}
