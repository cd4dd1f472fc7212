using System.Diagnostics;
using InConfidence.Data.Examining;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Schools;
using InConfidence.Testing;
using InConfidence.Web.Platform.Mail;
using InConfidence.Web.Tests.Pages.Desk;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace InConfidence.Web.Tests.Platform.Clock;

/// <summary>A checkpoint leaves the building on every day on which the clock turns; a day on which it cannot is an act.</summary>
[OnOneDatabase]
public sealed class CheckpointsLeavingTests
{
    [Fact]
    public async Task Turn_OnEveryDay_PutsOneCheckpointIntoTheFolder()
    {
        var test = await TestSchool.CreateAsync();
        var folder = Directory.CreateDirectory(Path.Combine(test.Folder, "outside")).FullName;
        await using var application = await TestApplication.StartAsync(test, new ApplicationSettings { CheckpointFolder = folder });

        for (var turn = 0; turn < 4; turn++)
        {
            await application.TurnAsync();
            test.Time.Advance(TimeSpan.FromHours(12));
        }

        Assert.Equal(["2026-11-24.checkpoint", "2026-11-25.checkpoint"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
        Assert.Equal(2, await CountAsync(test, LedgerAct.CheckpointKept));
    }

    [Fact]
    public async Task Turn_WhileTheFolderIsAway_IsAnActOnceADayAndGoesOnTrying()
    {
        var test = await TestSchool.CreateAsync();
        var folder = Path.Combine(test.Folder, "outside");
        await using var application = await TestApplication.StartAsync(test, new ApplicationSettings { CheckpointFolder = folder });
        for (var turn = 0; turn < 5; turn++)
        {
            await application.TurnAsync();
            test.Time.Advance(TimeSpan.FromMinutes(11));
        }
        Assert.Equal(1, await CountAsync(test, LedgerAct.CheckpointMissed));
        Directory.CreateDirectory(folder);

        await application.TurnAsync();

        Assert.Single(Directory.EnumerateFiles(folder));
        Assert.Equal(1, await CountAsync(test, LedgerAct.CheckpointKept));
    }

    [Fact]
    public async Task Turn_WhileTheFolderHangs_HoldsUpNothingElse()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A pipe stands for a share that hangs.");
        await using var school = await DeskSchool.OpenAsync(new ApplicationSettings { CheckpointFolder = Directory.CreateTempSubdirectory("inconfidence-hanging-").FullName });
        var folder = school.Application.Services.GetRequiredService<ApplicationSettings>().CheckpointFolder!;
        var pipe = Path.Combine(folder, "2026-11-24.checkpoint.unfinished");
        // Opening a pipe for writing waits until somebody reads from it, as a share does that has gone away.
        await Process.Start("mkfifo", [pipe]).WaitForExitAsync(TestSchool.Cancellation);
        var draft = await school.Test.StartDraftAsync(school.Writer, DeskSchool.About(school.Student));

        await school.PassAsync(11).WaitAsync(TimeSpan.FromMinutes(1), TestSchool.Cancellation);
        await school.PassAsync(11).WaitAsync(TimeSpan.FromMinutes(1), TestSchool.Cancellation);

        Assert.NotNull((await school.Test.School.FindDraftAsync(draft, school.Writer, TestSchool.Cancellation))!.Record);
        Assert.Equal(1, await CountAsync(school.Test, LedgerAct.CheckpointMissed));
        await using (File.OpenRead(pipe))
            await Task.Yield();
    }

    [Fact]
    public async Task Turn_WhereTheSettingsNamePeople_MailsEachTheNoteOnceADay()
    {
        await using var server = MailServer.Start();
        var test = await KeptByAsync("gov@trust.example", "Sol.Icitor@law.example");
        await using var application = await TestApplication.StartAsync(test, new ApplicationSettings { MailServer = server.Address });

        await application.TurnAsync();
        await application.TurnAsync();

        Assert.Equal(["Sol.Icitor@law.example", "gov@trust.example"], server.Received.Select(mail => Assert.Single(mail.To)).Order(StringComparer.Ordinal));
        Assert.Equal(2, await CountAsync(test, LedgerAct.CheckpointMailed));
        foreach (var mail in server.Received)
        {
            Assert.Equal("inconfidence@school.example", mail.From);
            Assert.Equal(CheckpointMail.Text.ReplaceLineEndings(), Part(mail, 0).ReplaceLineEndings());
            Assert.True((await test.School.VerifyAsync([Part(mail, 1).ReplaceLineEndings("\n")], TestSchool.Cancellation)) is { Ok: true, Vouched: > 0 });
        }
        test.Time.Advance(TimeSpan.FromDays(1));
        await application.TurnAsync();
        Assert.Equal(4, server.Received.Count);
    }

    [Fact]
    public async Task Turn_WhileTheServerPutsOneOff_MailsTheOtherAndTriesAgain()
    {
        await using var server = MailServer.Start();
        server.Manners = MailManners.PutOff;
        server.IsPutOff = address => address == "gov@trust.example";
        var test = await KeptByAsync("gov@trust.example", "sol@law.example");
        await using var application = await TestApplication.StartAsync(test, new ApplicationSettings { MailServer = server.Address });
        for (var turn = 0; turn < 3; turn++)
        {
            await application.TurnAsync();
            test.Time.Advance(TimeSpan.FromMinutes(11));
        }
        Assert.Equal("sol@law.example", Assert.Single(Assert.Single(server.Received).To));
        Assert.Equal(1, await CountAsync(test, LedgerAct.CheckpointMissed));
        server.Manners = MailManners.Accept;

        await application.TurnAsync();

        Assert.Equal(["sol@law.example", "gov@trust.example"], server.Received.Select(mail => Assert.Single(mail.To)));
        Assert.Equal(2, await CountAsync(test, LedgerAct.CheckpointMailed));
    }

    [Fact]
    public async Task Desk_OnceADayWentByWithoutOne_SaysSoUntilOneLeaves()
    {
        await using var school = await DeskSchool.OpenAsync(new ApplicationSettings { CheckpointFolder = Directory.CreateTempSubdirectory("inconfidence-outside-").FullName });
        var folder = school.Application.Services.GetRequiredService<ApplicationSettings>().CheckpointFolder!;
        await school.PassAsync(0);
        Assert.Null(await AlarmAsync(school));
        Directory.Delete(folder, recursive: true);
        await school.PassAsync(24 * 60);
        Assert.Null(await AlarmAsync(school));

        await school.PassAsync(24 * 60);

        Assert.Contains($"{folder}: the last one on 24 November 2026", await AlarmAsync(school), StringComparison.Ordinal);
        Directory.CreateDirectory(folder);
        await school.PassAsync(11);
        Assert.Null(await AlarmAsync(school));
    }

    /// <summary>One keeper who gets theirs does not hide that another gets none.</summary>
    [Fact]
    public async Task Missing_ForOnePlaceOfTwo_NamesThatOne()
    {
        var test = await KeptByAsync("gov@trust.example", "sol@law.example");
        await using var application = await TestApplication.StartAsync(test);
        for (var day = 0; day < 3; day++)
        {
            await test.School.CheckpointMailedAsync("gov@trust.example", TestSchool.Cancellation);
            if (day == 0)
                await test.School.CheckpointMailedAsync("sol@law.example", TestSchool.Cancellation);
            test.Time.Advance(TimeSpan.FromDays(1));
        }

        var missing = Assert.Single(await test.School.CheckpointsMissingAsync(folder: null, TestSchool.Cancellation));

        Assert.Equal(("sol@law.example", new DateOnly(2026, 11, 24)), (missing.Place, missing.LastLeft));
        Assert.Equal(["gov@trust.example", "sol@law.example"], (await AfterDaysAsync(test, 3)).Select(one => one.Place));
    }

    /// <summary>Days on which nobody served are gaps, too, and stand in the ledger once somebody does again.</summary>
    [Fact]
    public async Task Mailed_AfterDaysWithoutAServer_WritesDownBetweenWhichDays()
    {
        var test = await KeptByAsync("gov@trust.example");
        await using var application = await TestApplication.StartAsync(test);
        await test.School.CheckpointMailedAsync("gov@trust.example", TestSchool.Cancellation);
        test.Time.Advance(TimeSpan.FromDays(4));

        await test.School.CheckpointMailedAsync("gov@trust.example", TestSchool.Cancellation);

        Assert.Equal("none was mailed to somebody who keeps one between 2026-11-24 and 2026-11-28", Assert.Single(await test.EntriesAsync(), entry => entry.Act == LedgerAct.CheckpointMissed).Reason);
    }

    /// <summary>Whoever looks a school over hears of it, also where nobody serves it.</summary>
    [Theory]
    [InlineData(0, Gravity.Advice)]
    [InlineData(2, Gravity.Fault)]
    public async Task Examine_OfASchoolWhoseKeeperHasNone_SaysSo(int days, Gravity gravity)
    {
        var test = await KeptByAsync("gov@trust.example");
        await using var application = await TestApplication.StartAsync(test);
        test.Time.Advance(TimeSpan.FromDays(days));

        Assert.Equal(gravity, Assert.Single(await test.School.ExamineAsync(TestSchool.Cancellation), finding => finding.What == "checkpoints").Gravity);
        await test.School.CheckpointMailedAsync("gov@trust.example", TestSchool.Cancellation);
        Assert.Equal(Gravity.Well, Assert.Single(await test.School.ExamineAsync(TestSchool.Cancellation), finding => finding.What == "checkpoints").Gravity);
    }

    private static Task<IReadOnlyList<CheckpointsMissing>> AfterDaysAsync(TestSchool test, int days)
    {
        test.Time.Advance(TimeSpan.FromDays(days));
        return test.School.CheckpointsMissingAsync(folder: null, TestSchool.Cancellation);
    }

    [Fact]
    public async Task Turn_WithoutAFolder_KeepsNone()
    {
        var test = await TestSchool.CreateAsync();
        await using var application = await TestApplication.StartAsync(test);

        await application.TurnAsync();

        Assert.Equal(0, await CountAsync(test, LedgerAct.CheckpointKept) + await CountAsync(test, LedgerAct.CheckpointMissed));
    }

    private static Task<TestSchool> KeptByAsync(params string[] keepers) => TestSchool.CreateAsync(
        settings: new SchoolSettings { Name = "Fenmarsh School", WorkMailDomains = ["school.example"], CheckpointKeepers = keepers });

    private static string Part(ReceivedMail mail, int number)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail.Text));
        return ((TextPart)((Multipart)MimeMessage.Load(stream, TestSchool.Cancellation).Body!)[number]).Text;
    }

    private static async Task<string?> AlarmAsync(DeskSchool school) =>
        (await (await school.VisitAsync(school.Lead)).GetAsync("/desk")).Document.QuerySelector("[data-missing-checkpoints]")?.TextContent.Trim();

    private static async Task<int> CountAsync(TestSchool test, LedgerAct act) => (await test.EntriesAsync()).Count(entry => entry.Act == act);
}
