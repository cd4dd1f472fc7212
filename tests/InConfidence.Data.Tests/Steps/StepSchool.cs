using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Steps;

/// <summary>A school with a writer, a lead and a student of every age, in which records are told and assessed.</summary>
internal sealed class StepSchool : IAsyncDisposable
{
    private StepSchool(TestSchool test) => Test = test;

    public TestSchool Test { get; }

    public PersonId Writer { get; private set; }

    public PersonId Lead { get; private set; }

    /// <summary>Of 12, 14, 17 and 19 years, and one whose age nobody knows.</summary>
    public IReadOnlyList<PersonId> Students { get; private set; } = [];

    public static async Task<StepSchool> OpenAsync()
    {
        var school = new StepSchool(await TestSchool.CreateAsync());
        school.Writer = await school.Test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        school.Lead = await school.Test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        await school.Test.AddPersonAsync("Hanna", "Head", PersonKind.Staff, Role.Head);
        await school.Test.AddPersonAsync("Cora", "Chair", PersonKind.Outside, Role.Chair);
        school.Students = await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonAdded),
            (unit, _) => Task.FromResult<IReadOnlyList<PersonId>>(
            [
                .. new DateOnly?[] { new(2014, 5, 1), new(2012, 5, 1), new(2009, 5, 1), new(2007, 5, 1), null }
                    .Select((born, number) => InConfidence.Data.People.PeopleStore.AddPerson(unit, PersonKind.Student, new PersonProfile { GivenName = "Sam", FamilyName = $"Student{number}", BirthDate = born })),
            ]),
            TestSchool.Cancellation);
        return school;
    }

    public async Task<RecordId> TellAsync(DraftContent content) => await Test.SignAsync(Writer, await Test.StartDraftAsync(Writer, content));

    /// <summary>By whoever answers for it: the lead, or past the lead the head or the chair.</summary>
    public async Task AssessAsync(RecordId record, Assessment assessment, int seen)
    {
        var reader = await AnsweringAsync(record);
        Assert.IsType<AssessOutcome.Saved>(await Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordAssessed), (unit, token) => unit.AssessAsync(reader, record, assessment, seen, PolicyDocument.Shipped, token), TestSchool.Cancellation));
        Test.Time.Advance(TimeSpan.FromSeconds(1));
    }

    public async Task AddAsync(RecordId record, bool danger)
    {
        var reader = await AnsweringAsync(record);
        Test.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordAddedTo), (unit, token) => unit.AddToRecordAsync(reader, record, new Addition("more", danger), token), TestSchool.Cancellation));
    }

    public async Task<Situation> SituationAsync(RecordId record) => await Test.School.CommitAsync(
        TestSchool.Because(LedgerAct.LedgerVerified),
        async (unit, token) => await unit.SituationOfAsync(
            await unit.Context.Records.Include(row => row.People).SingleAsync(row => row.Id == record, token), await unit.School.DirectoryAsync(token), token),
        TestSchool.Cancellation);

    /// <summary>What every step of a record is, whoever may see it.</summary>
    public async Task<IReadOnlyList<StepContent>> StepsAsync(RecordId record)
    {
        await using var context = Test.School.Database.CreateContext();
        var texts = await context.Steps.Where(step => step.Record == record).Join(context.SealedTexts, step => step.Content, text => text.Id, (step, text) => text).ToListAsync(TestSchool.Cancellation);
        var contents = new List<StepContent>();
        foreach (var text in texts)
        {
            using var key = (await Test.School.Keys.FindAsync(text.KeyId, TestSchool.Cancellation))!;
            contents.Add(SealedJson.Read<StepContent>(Test.School.Keys.Open(key, text, Raising.ContentField)));
        }
        return contents;
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private async Task<Reader> AnsweringAsync(RecordId record)
    {
        foreach (var person in (await Test.School.DirectoryAsync(TestSchool.Cancellation)).People)
            if (await Test.ReaderAsync(person.Id) is var reader && await Test.School.MayAnswerForAsync(reader, record, TestSchool.Cancellation))
                return reader;
        throw new InvalidOperationException("Nobody answers for it.");
    }
}
