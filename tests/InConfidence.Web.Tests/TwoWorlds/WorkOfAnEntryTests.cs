using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>
/// An entry alone asks the database for nothing that the counters count: whether two callers shared a commit or had one each would else show in
/// how much was asked, and two worlds would differ by chance.
/// </summary>
[OnOneDatabase]
public sealed class WorkOfAnEntryTests
{
    [Fact]
    public async Task Commit_OfAnEntryAlone_IsCountedAsNothing()
    {
        WorkCounters.Begin();
        await using var test = await TestSchool.CreateAsync();
        await test.ReopenAsync();
        await GiveAsync(test);
        var before = WorkCounters.Of(test);

        await GiveAsync(test);
        await GiveAsync(test);

        Assert.Equal(before, WorkCounters.Of(test));
    }

    private static Task GiveAsync(TestSchool test) => test.School.GivesAsync(LedgerAct.CheckpointGiven, null, Actor.Machine("test"), TestSchool.Cancellation);
}
