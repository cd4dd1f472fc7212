using InConfidence.Data.Saving;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Referrals;

/// <summary>How far a referral has come, whom to phone, and what is due when nobody answers (L2, R26).</summary>
public sealed class IndexTests
{
    [Fact]
    public async Task Get_ShowsTheNumberAndPhoneFirst_AndNothingToWhoeverDoesNotAnswerForIt()
    {
        await using var school = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(school);

        var page = await referred.ShowAsync();

        Assert.Contains("Phone first", page.Document.QuerySelector("[data-phone-first]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["tel:01632960101", "tel:01632960102"], page.Document.QuerySelectorAll("[data-phone-first] a").Select(link => link.GetAttribute("href")));
        await referred.AssertHiddenAsync(referred.Path);
    }

    [Fact]
    public async Task Referral_Answered_LeavesTheDeskAndItsSteps()
    {
        await using var school = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(school);
        Assert.Contains(referred.Path, await OnTheDeskAsync(referred));

        await referred.PhoneWriteAndSendAsync();
        Assert.Contains("Answer due by 25 November 2026, 17:00", (await referred.Lead.GetAsync("/desk")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await referred.StepsAsync(), step => step.StartsWith("Phone", StringComparison.Ordinal));
        await referred.AnswerAsync();

        Assert.DoesNotContain(referred.Path, await OnTheDeskAsync(referred));
        await referred.PassAsync(100 * 60);
        Assert.DoesNotContain(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.ReferralUnanswered);
        Assert.Equal("Answered", await referred.StateAsync());
    }

    [Fact]
    public async Task Referral_NotAnswered_IsToBeChasedAfterAWorkingDay_ThenEscalated_AndClimbs()
    {
        await using var school = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(school);
        await referred.PhoneWriteAndSendAsync();
        await referred.WriteRestAsync();
        const string Chase = "Chase children’s social care: ask what was decided about the referral.";
        const string Escalate = "Escalate the referral to children’s social care, by the local procedure.";

        // Tuesday ten o'clock; Wednesday a minute before the school closes, and then after it.
        await referred.PassAsync((31 * 60) - 1);
        Assert.DoesNotContain(Chase, await referred.StepsAsync());
        await referred.PassAsync(2);
        Assert.Contains(Chase, await referred.StepsAsync());
        Assert.Contains("Chase children’s social care", (await referred.Lead.GetAsync("/desk")).Document.QuerySelector("#due")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await (await school.VisitAsync(school.Head)).GetAsync("/desk")).Document.QuerySelector("#referrals"));

        await referred.CallAsync("chase");
        Assert.DoesNotContain(Chase, await referred.StepsAsync());
        Assert.Equal("Chased", await referred.StateAsync());
        await referred.PassAsync(24 * 60);
        Assert.Contains(Escalate, await referred.StepsAsync());

        // Nobody escalates it, so the step climbs to the head, who reads the record and its referral from then on.
        await referred.PassAsync(24 * 60);
        Assert.Contains(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.StepLate && entry.People.Contains(school.Head.Value));
        var head = await school.VisitAsync(school.Head);
        Assert.Contains("Chased", (await head.GetAsync("/desk")).Document.QuerySelector("#referrals")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Chased", (await head.GetAsync(referred.Path)).Document.QuerySelector("[data-state]")!.GetAttribute("data-state"));

        await referred.CallAsync("escalate");
        Assert.DoesNotContain(Escalate, await referred.StepsAsync());
        Assert.Equal("Escalated", await referred.StateAsync());
        await referred.PassAsync(4 * 24 * 60);
        Assert.Contains(Escalate, await referred.StepsAsync());
    }

    [Fact]
    public async Task Referral_NotAnsweredInTime_IsShownAsLate_AndSinceWhen_HoweverOftenItIsChased()
    {
        await using var school = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(school);
        await referred.PhoneWriteAndSendAsync();
        await referred.CallAsync("chase");
        Assert.DoesNotContain("Late", (await referred.ShowAsync()).Text, StringComparison.Ordinal);

        await referred.PassAsync(32 * 60);
        await AssertLateAsync("Unanswered since 24 November 2026, 10:00");
        await referred.CallAsync("chase");
        await AssertLateAsync("Unanswered since 24 November 2026, 10:00");
        await referred.AnswerAsync("no");
        Assert.DoesNotContain("Late", (await referred.ShowAsync()).Text, StringComparison.Ordinal);
        await referred.PassAsync(32 * 60);
        await AssertLateAsync("Not accepted since 25 November 2026, 18:00");

        async Task AssertLateAsync(string since)
        {
            var desk = (await referred.Lead.GetAsync("/desk")).Document.QuerySelector("#referrals")!;
            Assert.Contains(since, desk.TextContent, StringComparison.Ordinal);
            Assert.Equal("Late", desk.QuerySelector(".govuk-tag")!.TextContent.Trim());
            Assert.Contains($"{since}. Late", (await referred.ShowAsync()).Text, StringComparison.Ordinal);
            Assert.Contains($"{since} Late", (await referred.Lead.GetAsync($"/records/{referred.Record}")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Referral_ThatIsToBeEscalatedAndIsOnlyChased_AsksForItOnce_AndWhatIsOvertakenWasNotDone()
    {
        await using var school = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(school);
        await referred.PhoneWriteAndSendAsync();
        await referred.PassAsync(32 * 60);
        await referred.PassAsync(24 * 60);

        await referred.CallAsync("chase");
        await referred.PassAsync(4 * 24 * 60);
        Assert.Single(await referred.StepsAsync(), step => step.StartsWith("Escalate", StringComparison.Ordinal));
        await referred.AnswerAsync();

        var lead = await school.Test.ReaderAsync(school.Lead);
        var steps = (await Data.Records.RecordOpening.OpenRecordAsync(school.Test.School, lead, referred.Record, TestSchool.Cancellation))!.Steps.Where(step => step.Referral is not null).ToList();
        Assert.Equal((true, ""), AnswerOf("Chase"));
        Assert.Equal((false, "Overtaken: they have answered."), AnswerOf("Escalate"));

        (bool?, string?) AnswerOf(string start)
        {
            var step = steps.Single(one => one.Sentence.StartsWith(start, StringComparison.Ordinal));
            return (step.Answer?.IsDone, step.Answer?.Words);
        }
    }

    [Fact]
    public async Task Referral_EscalatedBeforeItIsChased_WasNotChased()
    {
        await using var school = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(school);
        await referred.PhoneWriteAndSendAsync();
        await referred.PassAsync(32 * 60);

        await referred.CallAsync("escalate");

        Assert.Contains("Overtaken: it was escalated.", (await referred.Lead.GetAsync($"/records/{referred.Record}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_WithMoreThanItShows_SaysSo()
    {
        await using var school = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(school);
        for (var other = 1; other < Data.Referrals.ReferralLists.Most; other++)
            await school.Test.ReferAsync(school.Lead, referred.Record, "Harm at home");
        Assert.Equal($"Referrals outside: {Data.Referrals.ReferralLists.Most}", await HeadingAsync());

        await school.Test.ReferAsync(school.Lead, referred.Record, "Harm at home");

        Assert.Equal($"Referrals outside: {Data.Referrals.ReferralLists.Most} and more", await HeadingAsync());

        async Task<string> HeadingAsync() => (await referred.Lead.GetAsync("/desk")).Document.QuerySelector("#referrals h2")!.TextContent;
    }

    [Fact]
    public async Task Referral_NeitherAnsweredNorChased_IsToBeEscalatedAllTheSame()
    {
        await using var school = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(school);
        await referred.PhoneWriteAndSendAsync();

        await referred.PassAsync(32 * 60);
        await referred.PassAsync(24 * 60);

        var steps = await referred.StepsAsync();
        Assert.Contains(steps, step => step.StartsWith("Chase", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.StartsWith("Escalate", StringComparison.Ordinal));
        Assert.Contains(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.StepLate);
    }

    [Fact]
    public async Task Referral_BegunAndForgotten_ClimbsAfterAWorkingDay()
    {
        await using var school = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(school);

        await referred.PassAsync(32 * 60);

        Assert.Contains(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.StepLate && entry.Records.Contains(referred.Record.Value));
    }

    [Fact]
    public async Task Step_OfAReferral_LeadsToIt_AndIsAnsweredByNothingElse()
    {
        await using var school = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(school);
        var lead = await school.Test.ReaderAsync(school.Lead);
        var step = (await Data.Records.RecordOpening.OpenRecordAsync(school.Test.School, lead, referred.Record, TestSchool.Cancellation))!.Steps.Single(one => one.Referral is not null && one.IsOpen);

        Assert.Contains((await referred.Lead.GetAsync("/desk")).Document.QuerySelectorAll("#due a"), link => link.GetAttribute("href") == referred.Path);
        Assert.Equal(referred.Path, (await referred.Lead.GetAsync($"/records/{referred.Record}/step/{step.Id}")).Location);
        Assert.Contains(step.Sentence, await referred.StepsAsync());
    }

    private static async Task<IEnumerable<string?>> OnTheDeskAsync(ReferredRecord referred) =>
        (await referred.Lead.GetAsync("/desk")).Document.QuerySelectorAll("#referrals a").Select(link => link.GetAttribute("href"));
}
