using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Records;

/// <summary>Going on in another session is written down before anything of the draft is shown (R19).</summary>
public sealed class DraftResumingTests
{
    [Fact]
    public async Task Open_WhereTheEntryCouldNotBeWritten_WritesItBeforeItShowsAnything()
    {
        await using var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Concern, AdultInvolved = AdultInvolved.No, Words = "He limps" });
        var (drafts, reader) = (new DraftResuming(test.School), await test.ReaderAsync(writer));
        await RenameAsync(test, "ledger_entry", "away");
        await Assert.ThrowsAnyAsync<Exception>(() => drafts.OpenAsync(reader, draft, TestSchool.Cancellation));
        await RenameAsync(test, "away", "ledger_entry");

        Assert.IsType<ResumeOutcome.Resumed>(await drafts.OpenAsync(reader, draft, TestSchool.Cancellation));
        Assert.IsType<ResumeOutcome.Resumed>(await drafts.OpenAsync(reader, draft, TestSchool.Cancellation));

        Assert.Single(await test.EntriesAsync(), entry => entry.Act == LedgerAct.DraftResumed);
    }

    private static async Task RenameAsync(TestSchool test, string from, string to)
    {
        await using var context = test.School.Database.CreateContext();
#pragma warning disable EF1002 // Names of tables, given here.
        await context.Database.ExecuteSqlRawAsync($"ALTER TABLE {from} RENAME TO {to}");
#pragma warning restore EF1002
    }
}
