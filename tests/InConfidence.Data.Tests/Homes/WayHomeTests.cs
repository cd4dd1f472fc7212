using InConfidence.Data.Homes;
using InConfidence.Data.People;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Shredding;
using InConfidence.Data.Steps;
using InConfidence.Homes;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Homes;

/// <summary>The way home of a student is shut by a record, lifted by one person or two, and known to nobody whom the record concerns (R2, R48).</summary>
public sealed class WayHomeTests : IAsyncLifetime
{
    private TestSchool test = null!;
    private PersonId writer, tutor, lead, deputy, head, student;

    public async ValueTask InitializeAsync()
    {
        test = await TestSchool.CreateAsync();
        writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        deputy = await test.AddPersonAsync("Dee", "Deputy", PersonKind.Staff, Role.DeputyLead);
        head = await test.AddPersonAsync("Hanna", "Head", PersonKind.Staff, Role.Head);
        tutor = await InHouseAsync("Toni", PersonKind.Staff);
        student = await InHouseAsync("Sam", PersonKind.Student);
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Theory]
    [InlineData("home", true)]
    [InlineData("family", true)]
    [InlineData("guardian", true)]
    [InlineData("unknown", true)]
    [InlineData(null, true)]
    [InlineData("student", false)]
    public async Task Record_FromHomeOrFromNobodyKnowsWhere_ShutsTheWayForWhoeverWritesHome(string? source, bool shuts)
    {
        Assert.False(await IsShutAsync(tutor));

        await TellAsync(source);

        Assert.Equal(shuts, await IsShutAsync(tutor));
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    [Fact]
    public async Task Record_ThatIsBeingWrittenAndTold_ShutsItAlready()
    {
        var draft = await test.StartDraftAsync(writer, Content(null));
        await test.School.CommitAsync(TestSchool.Because(LedgerAct.RecordReleased), (unit, token) => unit.TellNowAsync(draft, writer, token), TestSchool.Cancellation);

        Assert.True(await IsShutAsync(tutor));
    }

    [Fact]
    public async Task Record_AboutWhoeverWritesHome_OrTheirFamily_MakesNoDifferenceForThem()
    {
        var cousin = await InHouseAsync("Cleo", PersonKind.Staff);
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged), (unit, token) => unit.RelateAsync(new PersonRelation(cousin, student, RelationKind.RelativeOf), token), TestSchool.Cancellation);
        var keptOut = await InHouseAsync("Kay", PersonKind.Staff);

        await TellAsync("home", new PersonInRecord(PartInRecord.Alleged, tutor, null), new PersonInRecord(PartInRecord.KeptOut, keptOut, null));

        foreach (var person in new[] { tutor, cousin, keptOut })
            Assert.False(await IsShutAsync(person));
        Assert.True(await IsShutAsync(await InHouseAsync("Nia", PersonKind.Staff)));
    }

    [Fact]
    public async Task Lift_ByTheLead_OpensWhatOnePersonMayOpen_AndLaterKnowledgeShutsItAgain()
    {
        var record = await TellAsync("home");

        Assert.IsType<HomeLiftOutcome.Done>(await LiftAsync(lead, record));
        Assert.False(await IsShutAsync(tutor));
        await AssessAsync(record, "harm.forced-marriage", "source.household");

        Assert.True(await IsShutAsync(tutor));
        Assert.IsType<HomeLiftOutcome.NeedsAgency>(await LiftAsync(lead, record));
        Assert.IsType<HomeLiftOutcome.Done>(await LiftAsync(lead, record, agency: "DC Webb"));
        Assert.True(await IsShutAsync(tutor));
        await AgreeAsync(deputy, record);
        Assert.False(await IsShutAsync(tutor));
    }

    [Fact]
    public async Task Lift_OfMutilation_NeedsASecondPersonWhoIsAnotherAndWhoMayKnow()
    {
        var record = await TellAsync("student", new PersonInRecord(PartInRecord.KeptOut, deputy, null));
        await AssessAsync(record, "harm.genital-mutilation");
        Assert.IsType<HomeLiftOutcome.Done>(await LiftAsync(lead, record));

        Assert.IsType<HomeLiftOutcome.NotFound>(await AgreeAsync(lead, record));
        Assert.IsType<HomeLiftOutcome.NotFound>(await AgreeAsync(deputy, record));
        Assert.IsType<HomeLiftOutcome.NotFound>(await AgreeAsync(writer, record));
        Assert.True(await IsShutAsync(tutor));
        // Nobody else of the team may know, so the head was called.
        Assert.Equal([record], await test.School.LiftsWaitingAsync(await test.ReaderAsync(head), TestSchool.Cancellation));
        Assert.Empty(await test.School.LiftsWaitingAsync(await test.ReaderAsync(lead), TestSchool.Cancellation));
        Assert.IsType<HomeLiftOutcome.Done>(await AgreeAsync(head, record));

        Assert.False(await IsShutAsync(tutor));
        Assert.IsType<HomeLiftOutcome.Meanwhile>(await AgreeAsync(head, record));
    }

    [Fact]
    public async Task Lift_ByTheWriterOrAHeadWhomItNeverReached_IsNotTheirs()
    {
        var record = await TellAsync("home");

        foreach (var person in new[] { writer, tutor, head })
            Assert.IsType<HomeLiftOutcome.NotFound>(await LiftAsync(person, record));
        Assert.True(await IsShutAsync(tutor));
    }

    [Fact]
    public async Task Lift_ThatIsShutAgain_OpensNothing_AndOtherRecordsGoOnShutting()
    {
        var record = await TellAsync("home");
        await LiftAsync(lead, record);
        var other = await TellAsync("home");
        Assert.True(await IsShutAsync(tutor));
        await LiftAsync(deputy, other);
        Assert.False(await IsShutAsync(tutor));

        var (reader, lift) = (await test.ReaderAsync(deputy), await LastLiftAsync(record));
        Assert.IsType<HomeLiftOutcome.Done>(await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.WayHomeShut), (unit, token) => unit.ShutWayHomeAsync(reader, record, lift, "He was seen", token), TestSchool.Cancellation));

        Assert.True(await IsShutAsync(tutor));
    }

    [Fact]
    public async Task Record_ThatIsShredded_TakesItsBarWithIt()
    {
        var officer = await test.AddPersonAsync("Dora", "Officer", PersonKind.Staff, Role.DataProtectionOfficer);
        var record = await TellAsync("home");
        await LiftAsync(lead, record);
        await TellAsync("student");

        Assert.IsType<ShredOutcome.Shredded>(await test.School.ShredAsync(new ShredOrder(record, lead, officer, "over"), null, TestSchool.Cancellation));

        Assert.False(await IsShutAsync(tutor));
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    private async Task<PersonId> InHouseAsync(string name, PersonKind kind) => await test.School.CommitAsync(
        TestSchool.Because(LedgerAct.PersonAdded),
        (unit, _) => Task.FromResult(unit.AddPerson(kind, new PersonProfile { GivenName = name, FamilyName = "Elm", House = "Elm House" })),
        TestSchool.Cancellation);

    private static DraftContent NoSource => new() { Kind = RecordKind.Disclosure, AdultInvolved = AdultInvolved.No, Words = "He said" };

    private DraftContent Content(string? source, params PersonInRecord[] others)
    {
        var content = NoSource with { People = [new PersonInRecord(PartInRecord.Spoke, student, null), .. others] };
        return source is null ? content : content.WithAnswer("source", QuestionAnswer.Answered(("source", source)));
    }

    private async Task<RecordId> TellAsync(string? source, params PersonInRecord[] others) =>
        await test.SignAsync(writer, await test.StartDraftAsync(writer, Content(source, others)));

    private async Task<bool> IsShutAsync(PersonId person)
    {
        var reader = await test.ReaderAsync(person);
        return Assert.Single(await test.School.WaysHomeAsync(reader, WayHomeReading.StudentsInTheCareOf(reader), TestSchool.Cancellation)).IsShut;
    }

    private async Task AssessAsync(RecordId record, params string[] facts)
    {
        var reader = await test.ReaderAsync(lead);
        Assert.IsType<AssessOutcome.Saved>(await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordAssessed),
            (unit, token) => unit.AssessAsync(reader, record, new Assessment(facts.ToDictionary(fact => fact, _ => true), ""), 0, PolicyDocument.Shipped, token), TestSchool.Cancellation));
    }

    private async Task<HomeLiftOutcome> LiftAsync(PersonId person, RecordId record, string agency = "")
    {
        var reader = await test.ReaderAsync(person);
        return await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.WayHomeLifted), (unit, token) => unit.LiftWayHomeAsync(reader, record, HomeLiftId.From(Guid.NewGuid()), "They are safe", agency, token), TestSchool.Cancellation);
    }

    private async Task<HomeLiftOutcome> AgreeAsync(PersonId person, RecordId record)
    {
        var (reader, lift) = (await test.ReaderAsync(person), await LastLiftAsync(record));
        return await test.School.CommitAsync(TestSchool.Because(LedgerAct.WayHomeAgreed), (unit, token) => unit.AgreeToLiftAsync(reader, record, lift, token), TestSchool.Cancellation);
    }

    private async Task<HomeLiftId> LastLiftAsync(RecordId record) =>
        (await test.School.OpenRecordAsync(await test.ReaderAsync(lead), record, TestSchool.Cancellation))!.Home!.Lifts[^1].Id;
}
