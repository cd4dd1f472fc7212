using InConfidence.Data;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sharing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Testing;

/// <summary>What a careless page might give away of a school: how much there is of something, whoever asks.</summary>
public static class StoreCounts
{
    public static async Task<int> RecordsAsync(OpenSchool school)
    {
        await using var context = school.Database.CreateContext();
        return await context.Records.CountAsync(TestSchool.Cancellation);
    }

    /// <summary>Which database a school's is, as its connections say it.</summary>
    public static string PlaceOf(OpenSchool school)
    {
        using var context = school.Database.CreateContext();
        return PlaceOf(context.Database.GetDbConnection());
    }

    public static string PlaceOf(System.Data.Common.DbConnection connection) => $"{connection.DataSource} {connection.Database}";

    public static async Task ReadRecordsAsync(OpenSchool school)
    {
        await using var context = school.Database.CreateContext();
        await context.Records.ToListAsync(TestSchool.Cancellation);
    }

    public static async Task<int> EntriesAsync(OpenSchool school)
    {
        await using var context = school.Database.CreateContext();
        return await context.LedgerEntries.CountAsync(TestSchool.Cancellation);
    }

    /// <summary>The leaf hash of every entry of the ledger, in order.</summary>
    public static async Task<IReadOnlyList<byte[]>> LeavesAsync(OpenSchool school)
    {
        await using var context = school.Database.CreateContext();
        return await context.LedgerEntries.Where(row => row.School == school.Id).OrderBy(row => row.Number).Select(row => row.LeafHash).ToListAsync(TestSchool.Cancellation);
    }

    /// <summary>Makes every record one that was taken in before receipts were kept ready.</summary>
    public static async Task ForgetLeavesAsync(OpenSchool school)
    {
        await using var context = school.Database.CreateContext();
        await context.Versions.ExecuteUpdateAsync(set => set.SetProperty(version => version.LeafHash, (byte[]?)null), TestSchool.Cancellation);
    }

    /// <summary>Every decision on telling somebody what a record holds, in order.</summary>
    public static async Task<IReadOnlyList<SharingId>> SharingsAsync(OpenSchool school, RecordId record)
    {
        await using var context = school.Database.CreateContext();
        return await context.Sharings.Where(row => row.Record == record).OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(TestSchool.Cancellation);
    }

    /// <summary>When mails to somebody were queued.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset>> MailsToAsync(OpenSchool school, PersonId person)
    {
        await using var context = school.Database.CreateContext();
        return await context.Mails.Where(mail => mail.To == person).OrderBy(mail => mail.QueuedAt).Select(mail => mail.QueuedAt).ToListAsync(TestSchool.Cancellation);
    }

    /// <summary>Queues a mail for which there is no reason.</summary>
    public static Task QueueMailAsync(OpenSchool school, PersonId person) => school.CommitAsync(
        TestSchool.Because(LedgerAct.AlertClimbed),
        (unit, _) => Task.FromResult(unit.Context.Mails.Add(new MailRow { Id = unit.NewId(), School = school.Id, To = person, QueuedAt = unit.Now, NextTryAt = unit.Now })),
        TestSchool.Cancellation);

    public static async Task<bool> HasRecordAsync(OpenSchool school, RecordId id)
    {
        await using var context = school.Database.CreateContext();
        return await context.Records.AnyAsync(record => record.Id == id, TestSchool.Cancellation);
    }
}
