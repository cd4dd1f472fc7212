using InConfidence.Data.Saving;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Platform.Clock;

/// <summary>A checkpoint leaves the building on every day on which the clock turns; a day on which it cannot is an act.</summary>
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
    public async Task Turn_WithoutAFolder_KeepsNone()
    {
        var test = await TestSchool.CreateAsync();
        await using var application = await TestApplication.StartAsync(test);

        await application.TurnAsync();

        Assert.Equal(0, await CountAsync(test, LedgerAct.CheckpointKept) + await CountAsync(test, LedgerAct.CheckpointMissed));
    }

    private static async Task<int> CountAsync(TestSchool test, LedgerAct act) => (await test.EntriesAsync()).Count(entry => entry.Act == act);
}
