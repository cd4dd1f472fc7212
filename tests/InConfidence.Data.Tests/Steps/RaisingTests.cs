using CsCheck;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.Policy;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Steps;

/// <summary>The steps of a record are what the document requires of it, each once, whatever happens to it afterwards.</summary>
public sealed class RaisingTests
{
    private static readonly Gen<(string Question, QuestionAnswer Answer)> AnyAnswer = Gen.OneOf(
        Answers("limits", "explained", "before", "after", "no"), Answers("passing-on", "told", "yes", "no"), Answers("wishes", "wish", "that it stops", " "),
        Answers("source", "source", "home", "student,online", "host", "guardian,unknown", "school-adult"), Answers("parents", "encouraged", "yes", "no"));

    private static readonly string[] Assessable =
        [.. AssessedFacts.Parts.SelectMany(part => part.Questions).SelectMany(question => question.Options.Count > 0 ? question.Options.Select(option => option.Name) : [question.Name])];

    private static readonly Gen<DraftContent> AnyContent =
        from kind in Gen.Enum<RecordKind>()
        from adult in Gen.Enum<AdultInvolved>()
        from danger in Gen.OneOf<bool?>([true, false, null])
        from answers in AnyAnswer.List[0, 4]
        select answers.Aggregate(
            new DraftContent { Kind = kind, AdultInvolved = adult, Danger = danger, Words = "words" }, (content, one) => content.WithAnswer(one.Question, one.Answer));

    /// <summary>What somebody might say is known: few facts or many, values of one variable never together.</summary>
    private static readonly Gen<Assessment> AnyAssessment =
        from facts in Gen.Select(Gen.OneOf(Assessable), Gen.Bool).List[0, 25]
        select new Assessment(
            facts.Select(one => Vocabulary.Find(one.Item1)!.Variable is null ? one : (one.Item1, true))
                .GroupBy(one => Vocabulary.Find(one.Item1)!.Variable ?? one.Item1).ToDictionary(same => same.First().Item1, same => same.First().Item2),
            "");

    [Fact]
    public async Task Steps_OfAnyRecordWithAnyAssessments_AreWhatTheDocumentRequiredOfItEachOnce()
    {
        await using var school = await StepSchool.OpenAsync();
        var seen = new HashSet<string>();
        // A sample may by chance raise the same few again and again: then another is taken, and no property is asked of chance.
        for (var sample = 0; sample < 10 && seen.Count <= 15; sample++)
            await Gen.Select(AnyContent, Gen.OneOf(school.Students.ToArray()), AnyAssessment.List[0, 2], Gen.Bool).SampleAsync(
                async (content, student, assessments, isAdded) =>
                {
                    var expected = new List<string>();
                    var record = await school.TellAsync(content with { People = [new PersonInRecord(PartInRecord.Spoke, student, null)] });
                    await ExpectAsync();
                    for (var number = 0; number < assessments.Count; number++)
                    {
                        await school.AssessAsync(record, assessments[number], number);
                        await ExpectAsync();
                    }
                    if (isAdded)
                    {
                        await school.AddAsync(record, danger: true);
                        await ExpectAsync();
                    }
                    seen.UnionWith(expected);
                    Assert.Equal(expected.Order(StringComparer.Ordinal), (await school.StepsAsync(record)).Select(step => step.Name).Order(StringComparer.Ordinal));

                    async Task ExpectAsync() => expected.AddRange(
                        PolicyDocument.Shipped.Explain(Act.Tell, await school.SituationAsync(record)).Requirements.Select(requirement => requirement.Name).Except(expected));
                },
                iter: 60, threads: 1);
        Assert.True(seen.Count > 15, string.Join(", ", seen));
    }

    [Fact]
    public async Task Steps_WhenNothingIsKnown_AreNone()
    {
        await using var school = await StepSchool.OpenAsync();

        var record = await school.TellAsync(new DraftContent { Kind = RecordKind.Concern, Words = "words" });

        Assert.Empty(await school.StepsAsync(record));
    }

    [Fact]
    public async Task Steps_WhileItIsBeingWritten_AreNotRaisedYet()
    {
        await using var school = await StepSchool.OpenAsync();
        var draft = await school.Test.StartDraftAsync(school.Writer, new DraftContent { Kind = RecordKind.Disclosure, Danger = true, Words = "words" });

        var record = await school.Test.School.CommitAsync(TestSchool.Because(LedgerAct.RecordReleased), (unit, token) => unit.TellNowAsync(draft, school.Writer, token), TestSchool.Cancellation);
        Assert.Empty(await school.StepsAsync(record!.Value));

        await school.Test.SignAsync(school.Writer, draft);
        Assert.Equal(["danger-to-lead", "emergency-is-reviewed", "lead-is-told"], (await school.StepsAsync(record.Value)).Select(step => step.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Steps_ByALinkToAStudent_FollowTheirAge()
    {
        await using var school = await StepSchool.OpenAsync();
        var record = await school.TellAsync(new DraftContent { Kind = RecordKind.Disclosure, Words = "words" });
        await school.AssessAsync(record, new Assessment(new Dictionary<string, bool> { ["sexual-activity.told"] = true }, ""), seen: 0);
        Assert.DoesNotContain("under-thirteen", (await school.StepsAsync(record)).Select(step => step.Name));

        var lead = await school.Test.ReaderAsync(school.Lead);
        Assert.True(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(lead, record, PartInRecord.Spoke, school.Students[0], token), TestSchool.Cancellation));

        Assert.Contains("under-thirteen", (await school.StepsAsync(record)).Select(step => step.Name));
    }

    [Fact]
    public async Task Step_ThatWasAnswered_IsNotRaisedAgain()
    {
        await using var school = await StepSchool.OpenAsync();
        var record = await school.TellAsync(new DraftContent { Kind = RecordKind.Disclosure, Danger = true, Words = "words" });
        var lead = await school.Test.ReaderAsync(school.Lead);
        var open = Assert.Single((await school.Test.School.OpenRecordAsync(lead, record, TestSchool.Cancellation))!.Steps, step => step.IsOpen);
        Assert.IsType<StepOutcome.Answered>(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.StepAnswered), (unit, token) => unit.AnswerStepAsync(lead, record, open.Id, new StepAnswer(IsDone: true, ""), token), TestSchool.Cancellation));

        await school.AddAsync(record, danger: true);

        Assert.DoesNotContain((await school.Test.School.OpenRecordAsync(lead, record, TestSchool.Cancellation))!.Steps, step => step.IsOpen);
    }

    [Fact]
    public async Task Danger_SaidAfterAnAssessmentThatDeniesIt_StandsAndSaidBeforeItDoesNot()
    {
        await using var school = await StepSchool.OpenAsync();
        var immediate = Vocabulary.Find("harm.immediate")!;
        var record = await school.TellAsync(new DraftContent { Kind = RecordKind.Concern, Danger = true, Words = "words" });
        Assert.Equal(Knowledge.Yes, (await school.SituationAsync(record))[immediate]);

        await school.AssessAsync(record, new Assessment(new Dictionary<string, bool> { [immediate.Name] = false }, ""), seen: 0);
        Assert.Equal(Knowledge.No, (await school.SituationAsync(record))[immediate]);

        await school.AddAsync(record, danger: false);
        Assert.Equal(Knowledge.No, (await school.SituationAsync(record))[immediate]);
        await school.AddAsync(record, danger: true);
        Assert.Equal(Knowledge.Yes, (await school.SituationAsync(record))[immediate]);
    }

    [Fact]
    public async Task AnswerStep_WithNeitherDoneNorAReason_Throws()
    {
        await using var school = await StepSchool.OpenAsync();
        var lead = await school.Test.ReaderAsync(school.Lead);

        await Assert.ThrowsAsync<ArgumentException>(() => school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.StepAnswered), (unit, token) => unit.AnswerStepAsync(lead, default, default, new StepAnswer(IsDone: false, " \n"), token), TestSchool.Cancellation));
    }

    [Fact]
    public async Task Database_WithSteps_ShowsAThiefNeitherWhatNorWhy()
    {
        await using var school = await StepSchool.OpenAsync();
        var record = await school.TellAsync(new DraftContent { Kind = RecordKind.Disclosure, Danger = true, Words = "words" });
        await school.AssessAsync(record, new Assessment(new Dictionary<string, bool> { ["harm.forced-marriage"] = true }, "her aunt said so"), seen: 0);

        var dump = await school.Test.DumpAsync();

        foreach (var secret in new[] { "emergency-is-reviewed", "Look at the decision", "forced-marriage", "her aunt" })
            Assert.Equal(-1, dump.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)));
    }

    private static Gen<(string, QuestionAnswer)> Answers(string question, string field, params string[] values) =>
        from state in Gen.Enum<AnswerState>()
        from value in Gen.OneOf(values)
        select (question, state == AnswerState.Answered ? QuestionAnswer.Answered((field, value)) : QuestionAnswer.Of(state));
}
