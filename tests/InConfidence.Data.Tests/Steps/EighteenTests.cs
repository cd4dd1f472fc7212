using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Schools;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Steps;

/// <summary>At the start of the eighteenth birthday, in the school's time zone, the student decides what family hears (R4, R51).</summary>
public sealed class EighteenTests
{
    private const string Zone = "Asia/Shanghai";

    /// <summary>In Shanghai 25 November begins at 16:00 of 24 November in universal time.</summary>
    private static readonly DateTimeOffset Midnight = new(2026, 11, 24, 16, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2008-11-25", -1, false)]
    [InlineData("2008-11-25", 0, true)]
    [InlineData("2008-11-26", 0, false)]
    [InlineData("2008-11-24", -1, true)]
    [InlineData(null, 0, false)]
    public async Task Family_OfAStudent_IsRefusedFromTheStartOfTheBirthdayInTheSchoolsZone(string? born, int seconds, bool isAdult)
    {
        await using var school = await OpenAsync();
        var (lead, record) = await TellAsync(school, born);

        school.Time.SetUtcNow(Midnight.AddSeconds(seconds));

        Assert.Equal(isAdult ? Outcome.Refuse : Outcome.Ask, await OutcomeAsync(school, lead, record));
    }

    /// <summary>Somebody born on 29 February is 18 on 1 March of a year that has none.</summary>
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public async Task Family_OfALeapDayStudent_IsRefusedFromTheFirstOfMarch(int seconds, bool isAdult)
    {
        await using var school = await OpenAsync();
        var (lead, record) = await TellAsync(school, "2012-02-29");

        school.Time.SetUtcNow(new DateTimeOffset(2030, 2, 28, 16, 0, 0, TimeSpan.Zero).AddSeconds(seconds));

        Assert.Equal(isAdult ? Outcome.Refuse : Outcome.Ask, await OutcomeAsync(school, lead, record));
    }

    [Fact]
    public async Task Turn_AtTheBirthday_RequiresToAskTheStudent_Once()
    {
        await using var school = await OpenAsync();
        var (lead, record) = await TellAsync(school, "2008-11-25");
        school.Time.SetUtcNow(Midnight.AddSeconds(-1));
        await school.School.TickAsync(TestSchool.Cancellation);
        Assert.Empty(await StepsAsync(school, lead, record));

        school.Time.SetUtcNow(Midnight);
        await school.School.TickAsync(TestSchool.Cancellation);
        var entries = (await school.EntriesAsync()).Count(entry => entry.Act == LedgerAct.TurnedEighteen);
        school.Time.Advance(TimeSpan.FromMinutes(1));
        await school.School.TickAsync(TestSchool.Cancellation);

        Assert.Single(await StepsAsync(school, lead, record));
        Assert.Equal(1, entries);
        Assert.Equal(1, (await school.EntriesAsync()).Count(entry => entry.Act == LedgerAct.TurnedEighteen));
    }

    [Theory]
    [InlineData("2008-02-29", 18, "2026-03-01")]
    [InlineData("2008-02-29", 20, "2028-02-29")]
    [InlineData("2008-11-25", 18, "2026-11-25")]
    public void DayOf_ABirthday_IsTheFirstDayOfThatAge(string born, int years, string expected)
    {
        var day = Age.DayOf(Day(born), years);

        Assert.Equal(Day(expected), day);
        Assert.Equal((years, years - 1), (Age.On(Day(born), day), Age.On(Day(born), day.AddDays(-1))));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<TestSchool> OpenAsync() => TestSchool.CreateAsync(settings: new SchoolSettings { Name = "Fenmarsh School", Zone = Zone });

    private static async Task<(PersonId Lead, RecordId Record)> TellAsync(TestSchool school, string? born)
    {
        var writer = await school.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var lead = await school.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var student = await school.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonAdded),
            (unit, _) => Task.FromResult(unit.AddPerson(PersonKind.Student, new PersonProfile { GivenName = "Sam", FamilyName = "Student", BirthDate = born is null ? null : Day(born) })),
            TestSchool.Cancellation);
        var content = new DraftContent { Kind = RecordKind.Disclosure, AdultInvolved = AdultInvolved.No, Words = "He said", People = [new PersonInRecord(PartInRecord.Spoke, student, null)] }
            .WithAnswer("source", QuestionAnswer.Answered(("source", "student")));
        return (lead, await school.SignAsync(writer, await school.StartDraftAsync(writer, content)));
    }

    /// <summary>What the policy says to telling a parent a summary where the student has said no.</summary>
    private static async Task<Outcome> OutcomeAsync(TestSchool school, PersonId lead, RecordId record)
    {
        var reader = await school.ReaderAsync(lead);
        var known = new Dictionary<string, bool> { ["agreement=refused"] = true, ["risk-to-life=none"] = true, ["identity.checked"] = true, ["recipient.responsible"] = false, ["recipient.barred"] = false };
        var question = new SharingQuestion(Recipient.Parent, "content=summary", "channel=letter", "prompt=own-initiative", known);
        return (await school.School.CommitAsync(TestSchool.Because(LedgerAct.SharingAsked), (unit, token) => unit.AskSharingAsync(reader, record, question, token), TestSchool.Cancellation))!.Decided.Decision.Outcome;
    }

    private static async Task<IReadOnlyList<string>> StepsAsync(TestSchool school, PersonId lead, RecordId record) =>
        [.. (await school.School.OpenRecordAsync(await school.ReaderAsync(lead), record, TestSchool.Cancellation))!.Steps.Select(step => step.Sentence).Where(sentence => sentence.StartsWith("Ask the student whether parents", StringComparison.Ordinal))];
}
