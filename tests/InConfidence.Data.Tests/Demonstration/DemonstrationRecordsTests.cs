using InConfidence.People;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Routing;
using InConfidence.Time;
using static InConfidence.Data.Tests.Demonstration.Demonstrations;

namespace InConfidence.Data.Tests.Demonstration;

public class DemonstrationRecordsTests
{
    public static TheoryData<int> Seeds => [1, 2, 3, 7, 2026];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Records_OfAnySeed_AreOfEveryKindAndEveryWayPastAnAdult(int seed)
    {
        var contents = Create(seed, Today).Records.Select(record => record.Content).ToList();

        Assert.All(Enum.GetValues<RecordKind>(), kind => Assert.Contains(contents, content => content.Kind == kind));
        Assert.All(
            [AdultInvolved.No, AdultInvolved.Unknown, AdultInvolved.AdultHere, AdultInvolved.HostFamily, AdultInvolved.SafeguardingTeam, AdultInvolved.Head],
            involved => Assert.Contains(contents, content => content.AdultInvolved == involved));
        Assert.Contains(contents, content => content.Danger == true);
        Assert.Contains(contents, content => content.Danger is null);
        Assert.All([PartInRecord.Alleged, PartInRecord.KeptOut], part => Assert.Contains(contents, content => content.In(part).Any()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Words_OfAnySeed_AreAllDifferentAndFullyFilledIn(int seed)
    {
        var words = Create(seed, Today).Records.Select(record => record.Content.Words).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(words, said => Assert.DoesNotContain(["{", "}", "||", "\r"], mark => said.Contains(mark, StringComparison.Ordinal)));
        Assert.All(words, said => Assert.True(said.Length > 60 || said.Any(letter => letter > '\u2E80')));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Answers_OfAnySeed_AreOnesThatThePageCouldHaveGiven(int seed)
    {
        foreach (var content in Create(seed, Today).Records.Select(record => record.Content))
        {
            var offered = Questionnaire.For(content).ToDictionary(question => question.Name);
            foreach (var (name, answer) in content.Answers)
            {
                var fields = Assert.Contains(name, offered).Fields;
                Assert.Equal(answer.State == AnswerState.Answered, answer.Values.Count > 0);
                Assert.All(answer.Values, value => Check(value.Key, value.Value, fields, offered[name].Rows));
            }
        }
    }

    [Fact]
    public void Words_InAnotherLanguage_HaveATranslationBesideThem()
    {
        var languages = S0.Records.Select(record => record.Content.Answers.GetValueOrDefault("language")).Where(answer => answer?.State == AnswerState.Answered).ToList();

        Assert.True(languages.Count > 3);
        Assert.All(languages, answer => Assert.NotEqual("", answer!["translation"]));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Moments_OfAnySeed_GoForwardAndEndBeforeToday(int seed)
    {
        var plan = Create(seed, Today);
        var end = new SchoolCalendar(plan.Settings).At(Today, TimeOnly.MinValue);

        foreach (var record in plan.Records)
        {
            DateTimeOffset[] moments = [record.BegunAt, record.SignedAt ?? record.BegunAt, .. record.Readings.Select(reading => reading.ReadAt), .. record.Additions.Select(addition => addition.At)];
            Assert.All(moments, moment => Assert.InRange(moment, record.BegunAt, end));
            Assert.All(record.Readings, reading => Assert.True(reading.AcknowledgedAt is null || reading.AcknowledgedAt >= reading.ReadAt));
            Assert.True(record.BegunAt > end.AddDays(-367));
        }
        Assert.Equal(plan.Records.OrderBy(record => record.BegunAt), plan.Records);
        Assert.Contains(plan.Records, record => record.SignedAt is null);
        Assert.Contains(plan.Records, record => record.Readings.Count == 0 && record.BegunAt > end.AddDays(-4));
        Assert.Contains(plan.Records, record => record.Additions.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Readings_OfAnySeed_AreByPeopleWhomTheRulesTell(int seed)
    {
        var plan = Create(seed, Today);
        foreach (var record in plan.Records)
        {
            var conflicts = new Conflicts(Matter.Of(record.Content, record.Writer), plan.Relations);
            Assert.All(record.Readings, reading => Assert.False(conflicts.Concern(reading.Person)));
            Assert.All(record.Readings, reading => Assert.Contains(plan.Roles, held => held.Person == reading.Person && Reads(held.Grant.Role, record.Content)));
            Assert.All(record.Additions, addition => Assert.True(addition.Writer == record.Writer || record.Readings.Any(reading => reading.Person == addition.Writer)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Writers_OfAnySeed_HeldTheirRoleAndAreNotInTheMatter(int seed)
    {
        var plan = Create(seed, Today);
        var calendar = new SchoolCalendar(plan.Settings);
        foreach (var record in plan.Records)
        {
            Assert.Contains(plan.Roles, held => held.Person == record.Writer && held.Grant.Role == Role.Staff && held.Grant.HoldsOn(calendar.Day(record.BegunAt)));
            Assert.DoesNotContain(record.Content.People, person => person.Person == record.Writer);
            Assert.All(record.Content.People, person => Assert.True(person.Person is null != person.Described is null));
        }
    }

    private static bool Reads(Role role, DraftContent content) => content.AdultInvolved switch
    {
        AdultInvolved.Head => role == Role.Chair,
        AdultInvolved.SafeguardingTeam or AdultInvolved.AdultHere => role is Role.Head or Role.Chair,
        _ => role is Role.SafeguardingLead or Role.DeputyLead or Role.Head or Role.Chair,
    };

    private static void Check(string name, string value, IReadOnlyList<Field> fields, int rows)
    {
        var inRow = rows > 1 ? name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..] : name;
        var asked = Assert.Single(fields, one => one.Name == inRow);
        Assert.NotEqual("", value);
        if (asked.Kind is FieldKind.OneOf or FieldKind.AnyOf)
            Assert.All(value.Split(','), chosen => Assert.Contains(asked.Options, option => option.Value == chosen));
        if (asked.Kind is FieldKind.Line)
            Assert.DoesNotContain('\n', value);
        if (asked.Kind is FieldKind.Day)
            Assert.True(DateOnly.TryParseExact(value, "yyyy-MM-dd", out _));
        if (asked.Kind is FieldKind.Time)
            Assert.True(TimeOnly.TryParseExact(value, "HH:mm", out _));
    }
}
