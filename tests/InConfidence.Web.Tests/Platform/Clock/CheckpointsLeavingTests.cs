using System.Diagnostics;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task Turn_WithoutAFolder_KeepsNone()
    {
        var test = await TestSchool.CreateAsync();
        await using var application = await TestApplication.StartAsync(test);

        await application.TurnAsync();

        Assert.Equal(0, await CountAsync(test, LedgerAct.CheckpointKept) + await CountAsync(test, LedgerAct.CheckpointMissed));
    }

    private static async Task<int> CountAsync(TestSchool test, LedgerAct act) => (await test.EntriesAsync()).Count(entry => entry.Act == act);
}
