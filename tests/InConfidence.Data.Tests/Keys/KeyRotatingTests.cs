using InConfidence.Data.Keys;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sealing;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Keys;

public sealed class KeyRotatingTests
{
    [Fact]
    public async Task Rotate_PutsEveryKeyUnderANewEpochAndDestroysTheOld()
    {
        await using var test = await TestSchool.CreateAsync();
        var (writer, record) = await WriteAsync(test, "the words");
        var old = await test.School.Keys.Vault.EpochsAsync(TestSchool.Cancellation);

        var report = await test.School.RotateKeysAsync(KeyRotating.Keeper, null, TestSchool.Cancellation);

        var standing = await test.School.KeyStandingAsync(TestSchool.Cancellation);
        Assert.Equal((2, standing.Keys), (report.Epoch, report.Keys));
        Assert.Equal([2], standing.Epochs);
        Assert.Equal("the words", await ReadAsync(test, writer, record));
        await test.ReopenAsync();
        Assert.Equal("the words", await ReadAsync(test, writer, record));
        Assert.Equal("epoch 2", Assert.Single(await test.EntriesAsync(), entry => entry.Act == LedgerAct.KeysRotated).Reason);
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
        // The old epoch opens no wrap that is left.
        using var before = await KeyRing.OpenAsync(test.School.Id.Value, old, test.School.Keys.Provider);
        Assert.False(before.Holds(2));
    }

    /// <summary>The plug is pulled after each durable step, and again in the middle of taking it up.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Rotate_BrokenOffAnywhere_LosesNothingAndIsTakenUp(int steps)
    {
        await using var test = await TestSchool.CreateAsync();
        var (writer, record) = await WriteAsync(test, "before");

        for (var again = 0; again < 2; again++)
        {
            await Assert.ThrowsAsync<PulledPlugException>(() => test.School.RotateKeysAsync(KeyRotating.Keeper, new Plug(steps), TestSchool.Cancellation));
            await test.ReopenAsync();
            Assert.Equal("before", await ReadAsync(test, writer, record));
        }
        var (_, later) = await WriteAsync(test, "in between", writer);
        await test.School.RotateKeysAsync(KeyRotating.Keeper, null, TestSchool.Cancellation);
        await test.ReopenAsync();

        Assert.Single((await test.School.KeyStandingAsync(TestSchool.Cancellation)).Epochs);
        Assert.Equal("before", await ReadAsync(test, writer, record));
        Assert.Equal("in between", await ReadAsync(test, writer, later));
        Assert.Contains(await test.EntriesAsync(), entry => entry.Act == LedgerAct.KeysRotated);
    }

    /// <summary>A second process rotates while the first one serves: it follows, and nothing that it writes is lost.</summary>
    [Fact]
    public async Task Rotate_ByAnotherProcess_IsFollowedByTheOneThatServes()
    {
        await using var test = await TestSchool.CreateAsync();
        var (writer, record) = await WriteAsync(test, "before");
        var stop = new CancellationTokenSource();
        var written = new List<RecordId>();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                written.Add((await WriteAsync(test, $"number {written.Count}", writer)).Record);
        });

        await using (var other = await Installation.OpenAsync(test.School.Places, test.School.Sources, TestSchool.Cancellation))
            for (var time = 0; time < 3; time++)
                await other.RotateKeysAsync(KeyRotating.Keeper, null, TestSchool.Cancellation);
        await stop.CancelAsync();
        await writing;

        Assert.Equal("before", await ReadAsync(test, writer, record));
        await test.ReopenAsync();
        Assert.Equal([4], (await test.School.KeyStandingAsync(TestSchool.Cancellation)).Epochs);
        Assert.NotEmpty(written);
        for (var number = 0; number < written.Count; number++)
            Assert.Equal($"number {number}", await ReadAsync(test, writer, written[number]));
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    /// <summary>What an older ring wrapped is taken only under the epoch that stands.</summary>
    [Fact]
    public async Task Add_UnderAnEpochThatEnded_PutsTheKeyUnderTheOneThatStands()
    {
        await using var test = await TestSchool.CreateAsync();
        var (key, wrap) = test.School.Keys.Create();
        await using (var other = await Installation.OpenAsync(test.School.Places, test.School.Sources, TestSchool.Cancellation))
            await other.RotateKeysAsync(KeyRotating.Keeper, null, TestSchool.Cancellation);

        Assert.False(await test.School.Keys.Vault.TryAddAsync([wrap], TestSchool.Cancellation));
        await test.School.Keys.AddAsync([wrap], TestSchool.Cancellation);

        Assert.Equal((key.Id, 2), ((await test.School.Keys.Vault.FindAsync(key.Id, TestSchool.Cancellation))!.Id, (await test.School.Keys.Vault.FindAsync(key.Id, TestSchool.Cancellation))!.Epoch));
        using var found = await test.School.Keys.FindAsync(key.Id, TestSchool.Cancellation);
        Assert.NotNull(found);
    }

    /// <summary>A minute after the epoch ended, the process that serves holds its key no longer.</summary>
    [Fact]
    public async Task Follow_AMinuteLater_HasForgottenTheOlderEpoch()
    {
        await using var test = await TestSchool.CreateAsync();
        var older = test.School.Keys.Ring;

        await test.School.RotateKeysAsync(KeyRotating.Keeper, null, TestSchool.Cancellation);
        test.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Throws<ObjectDisposedException>(() => older.CreateRecordKey());
    }

    internal static async Task<(PersonId Writer, RecordId Record)> WriteAsync(TestSchool test, string words, PersonId? by = null)
    {
        var writer = by ?? await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = words });
        return (writer, await test.SignAsync(writer, draft));
    }

    internal static async Task<string> ReadAsync(TestSchool test, PersonId writer, RecordId record) =>
        (await test.School.OpenRecordAsync(await test.ReaderAsync(writer), record, TestSchool.Cancellation))!.Standing.Content.Words;

    internal sealed class PulledPlugException : Exception;

    /// <summary>Throws at the given step, counted over all that happens.</summary>
    internal sealed class Plug(int steps) : IProgress<TurningStep>
    {
        private int seen;

        public void Report(TurningStep value)
        {
            if (++seen == steps)
                throw new PulledPlugException();
        }
    }
}
