using InConfidence.Data.People;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Saving;

public sealed class CommitTests
{
    [Fact]
    public async Task Commit_WhenTheWorkFails_LeavesNothingAndHarmsNobodyElse()
    {
        await using var test = await TestSchool.CreateAsync();
        var before = (await test.School.VerifyAsync([], TestSchool.Cancellation)).Entries;

        var failing = test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonAdded),
            (unit, _) =>
            {
                unit.AddPerson(PersonKind.Student, new PersonProfile { GivenName = "Half", FamilyName = "Written" });
                throw new InvalidOperationException("on purpose");
#pragma warning disable CS0162
                return Task.FromResult(0);
#pragma warning restore CS0162
            },
            TestSchool.Cancellation);
        var others = Enumerable.Range(0, 20).Select(number => test.AddPersonAsync("Person", $"Number{number}", PersonKind.Student)).ToList();
        await Task.WhenAll(others);

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        var directory = await test.School.DirectoryAsync(TestSchool.Cancellation);
        Assert.Equal(20, directory.People.Count());
        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);
        Assert.True(report.Ok, report.Message);
        Assert.Equal(before + 20, report.Entries);
    }

    [Fact]
    public async Task Commit_FromManyCallersAtOnce_NumbersEntriesWithoutGaps()
    {
        await using var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var before = (await test.School.VerifyAsync([], TestSchool.Cancellation)).Entries;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() =>
            test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Concern, Words = $"words {number}" }))));

        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);
        Assert.True(report.Ok, report.Message);
        Assert.Equal(before + 200, report.Entries);
        Assert.Equal(200, (await test.School.OpenDraftsOfAsync(writer, TestSchool.Cancellation)).Count);
    }

    [Fact]
    public async Task Sign_TwiceAtOnce_MakesOneRecord()
    {
        await using var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = "once" });

        var signed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => test.SignAsync(writer, draft))));

        Assert.Single(signed.Distinct());
        var page = await test.School.WrittenByAsync(await test.ReaderAsync(writer), null, TestSchool.Cancellation);
        Assert.Single(page.Lines);
    }

    [Fact]
    public async Task Commit_OfTwoCallersTogether_LetsTheSecondOpenWhatTheFirstHasSealed()
    {
        await using var test = await TestSchool.CreateAsync();
        var (begun, gate, id) = (new TaskCompletionSource(), new TaskCompletionSource(), default(SealedTextId));
        Task<string?> CommitAsync(Func<UnitOfWork, Task<string?>> work) =>
            test.School.CommitAsync(TestSchool.Because(LedgerAct.PersonChanged), (unit, _) => work(unit), TestSchool.Cancellation);
        // While the writer is busy the two wait, and are committed together.
        var busy = CommitAsync(async _ =>
        {
            begun.SetResult();
            await gate.Task;
            return null;
        });
        await begun.Task;
        var first = CommitAsync(unit =>
        {
            id = unit.Seal(unit.NewKey(), "test", "once");
            return Task.FromResult<string?>(null);
        });
        var second = CommitAsync(async unit => await unit.OpenAsync<string>(id, "test", TestSchool.Cancellation));
        gate.SetResult();

        await Task.WhenAll(busy, first);
        Assert.Equal("once", await second);
    }

    [Fact]
    public async Task Reopen_AfterClosing_FindsEverything()
    {
        await using var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Zoë", "O’Writer", PersonKind.Staff, Role.Staff);
        var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Concern, Words = "kept" });

        await test.ReopenAsync();

        Assert.Equal("kept", (await test.School.FindDraftAsync(draft, writer, TestSchool.Cancellation))!.Content.Words);
        var directory = await test.School.DirectoryAsync(TestSchool.Cancellation);
        Assert.Equal(writer, directory.Search("zoe o", PersonKind.Staff).Single().Id);
    }
}
