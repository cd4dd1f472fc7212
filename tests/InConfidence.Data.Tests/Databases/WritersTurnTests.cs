using InConfidence.Data.Databases;
using InConfidence.Data.People;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Databases;

/// <summary>Whoever works with the school from another process, such as somebody who turns its keys, comes in however busy the server is.</summary>
public sealed class WritersTurnTests
{
    [Fact]
    public async Task Commit_WhileAnotherProcessWritesWithoutAPause_GetsItsTurnEachTime()
    {
        await using var test = await TestSchool.CreateAsync();
        using var stop = new CancellationTokenSource();
        var busy = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await test.School.RecordAsync(new EntryDetails { Act = LedgerAct.RecordsListed, Process = "busy" }, keyId: null, TestSchool.Cancellation);
        })).ToList();

        await using (var other = await Installation.OpenAsync(test.School.Places, test.School.Sources, TestSchool.Cancellation))
            for (var number = 0; number < 20; number++)
                await other.CommitAsync(
                    TestSchool.Because(LedgerAct.PersonAdded),
                    (unit, _) => Task.FromResult(unit.AddPerson(PersonKind.Student, new PersonProfile { GivenName = "Person", FamilyName = $"Number{number}" })),
                    TestSchool.Cancellation);
        await stop.CancelAsync();
        await Task.WhenAll(busy);

        await test.ReopenAsync();
        Assert.Equal(20, (await test.School.DirectoryAsync(TestSchool.Cancellation)).People.Count());
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    /// <summary>A process that was killed while it waited has left its sign; it holds nobody up more than once.</summary>
    [Fact]
    [OnOneDatabase]
    public async Task Commit_WithASignLeftBehind_TakesItAwayAndGoesOn()
    {
        await using var test = await TestSchool.CreateAsync();
        var sign = Path.Combine(test.School.Places.Data, SqliteDatabase.FileName + "-waiting");
        await File.WriteAllBytesAsync(sign, [], TestSchool.Cancellation);

        await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);

        Assert.False(File.Exists(sign));
    }
}
