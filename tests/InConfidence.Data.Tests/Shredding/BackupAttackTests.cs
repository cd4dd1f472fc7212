using System.Text;
using InConfidence.Data.Backups;
using InConfidence.Data.Keys;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Shredding;
using InConfidence.Data.Tests.Backups;
using InConfidence.Ledger;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sealing;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Shredding;

/// <summary>
/// The attacker holds every backup of the data that was ever made, the vault as it is now with both copies, the key file, and the shares
/// of all custodians. Of a record that was destroyed they read nothing; of the others, which shows that they know how, everything.
/// </summary>
public sealed class BackupAttackTests : IAsyncLifetime
{
    private static readonly Actor Who = Actor.Machine("test");

    private readonly List<string> destroyed = [], kept = [], backups = [];
    private TestSchool test = null!;
    private PersonId writer, lead, officer;
    private IReadOnlyList<KeyShare> shares = [];

    private string Copy => Path.Combine(test.Folder, "copies", "vault.copy");

    public async ValueTask InitializeAsync()
    {
        test = await TestSchool.CreateAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        Directory.CreateDirectory(Path.Combine(test.Folder, "backups"));
        writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        officer = await test.AddPersonAsync("Dora", "Officer", PersonKind.Staff, Role.DataProtectionOfficer);
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Attacker_WithEveryBackupAndTheVaultAndEveryKeyOfToday_ReadsNothingOfWhatWasDestroyed()
    {
        var doomed = new List<RecordId>();
        for (var day = 0; day < 3; day++)
            await LiveADayAsync(day, doomed);
        var wraps = await WrapsAsync(doomed);
        Assert.NotEmpty(await ReadAsync(backups[^1], destroyed));

        foreach (var record in doomed)
            Assert.IsType<ShredOutcome.Shredded>(await test.School.ShredAsync(new ShredOrder(record, lead, officer, "over"), null, TestSchool.Cancellation));
        Assert.All(await test.School.ReplaceVaultCopiesAsync(TestSchool.Cancellation), copy => Assert.True(copy.Replaced));

        Assert.Equal(3, backups.Count);
        foreach (var backup in backups)
            Assert.Empty(await ReadAsync(backup, destroyed));
        Assert.Equal(kept.Count, (await ReadAsync(backups[^1], kept)).Distinct().Count());
        AssertGone(wraps);
        await AssertSharesOpenTodayOnlyAsync();
        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);
        Assert.True(report.Ok, report.Message);
        await test.ReopenAsync();
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    /// <summary>Two records a day, one of them doomed; an epoch ends, custodians get shares, a backup is made.</summary>
    private async Task LiveADayAsync(int day, List<RecordId> doomed)
    {
        doomed.Add(await WriteAsync(destroyed));
        await WriteAsync(kept);
        if (day == 1)
            await test.School.RotateKeysAsync(Who, null, TestSchool.Cancellation);
        if (day == 0)
            shares = await test.School.MakeSharesAsync(Who, 2, 3, TestSchool.Cancellation);
        var backup = Path.Combine(test.Folder, "backups", $"{day}.backup");
        await test.School.BackUpAsync(backup, Who, TestSchool.Cancellation);
        await test.School.CopyVaultAsync(Copy, TestSchool.Cancellation);
        backups.Add(backup);
    }

    private async Task<RecordId> WriteAsync(List<string> planted)
    {
        string Plant(string what)
        {
            planted.Add($"canary{what}{destroyed.Count + kept.Count}kestrel");
            return planted[^1];
        }
        var draft = await test.StartDraftAsync(writer, new DraftContent
        {
            Kind = RecordKind.Disclosure,
            Words = Plant("words"),
            People = [new PersonInRecord(PartInRecord.Spoke, null, Plant("described"))],
        });
        var record = await test.SignAsync(writer, draft);
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordAddedTo),
            async (unit, token) => await unit.AddToRecordAsync(await test.ReaderAsync(writer), record, new Addition(Plant("added")), token),
            TestSchool.Cancellation);
        return record;
    }

    /// <summary>Makes a school out of a backup and today's vault, opens whatever opens, and looks for phrases in it.</summary>
    private async Task<List<string>> ReadAsync(string backup, List<string> phrases)
    {
        await using var drill = new Drill();
        await drill.RestoreAsync(test, backup, Copy);
        await using var context = drill.School!.Database.CreateContext();
        var opened = new StringBuilder();
        foreach (var text in await context.SealedTexts.AsNoTracking().ToListAsync(TestSchool.Cancellation))
            opened.Append(await OpenAsync(drill.School.Keys, text));
        foreach (var row in await context.LedgerEntries.AsNoTracking().ToListAsync(TestSchool.Cancellation))
            opened.Append(await OpenAsync(drill.School.Keys, LedgerEntry.Decode(row.Bytes)));
        opened.Append(Encoding.Latin1.GetString(await test.DumpAsync()));
        return [.. phrases.Where(phrase => opened.ToString().Contains(phrase, StringComparison.Ordinal))];
    }

    private static async Task<string> OpenAsync(KeyCabinet keys, SealedTextRow text)
    {
        using var key = await keys.FindAsync(text.KeyId, TestSchool.Cancellation);
        foreach (var field in new[] { DraftStore.ContentField, Releasing.VersionField, "decision" })
        {
            try
            {
                return key is null ? "" : Encoding.UTF8.GetString(keys.Open(key, text, field));
            }
            catch (BrokenSealException)
            {
                // It lies under another field's name.
            }
        }
        return "";
    }

    private static async Task<string> OpenAsync(KeyCabinet keys, LedgerEntry entry)
    {
        var opened = new StringBuilder();
        foreach (var part in entry.Parts)
        {
            using var key = await keys.FindAsync(part.KeyId, TestSchool.Cancellation);
            if (key is not null)
                opened.Append(Encoding.UTF8.GetString(keys.OpenEntry(key, entry.Id, part.Sealed)));
        }
        return opened.ToString();
    }

    private async Task<List<byte[]>> WrapsAsync(List<RecordId> records)
    {
        await using var context = test.School.Database.CreateContext();
        var keys = await context.Records.Where(row => records.Contains(row.Id)).Select(row => row.KeyId).ToListAsync(TestSchool.Cancellation);
        Assert.Equal(records.Count, keys.Count);
        return [.. (await test.School.Keys.Vault.FindManyAsync(keys, TestSchool.Cancellation)).Values.Select(wrap => wrap.Bytes.ToArray())];
    }

    /// <summary>Neither in a table of the vault nor in what its files and copies held a moment ago.</summary>
    private void AssertGone(List<byte[]> wraps)
    {
        var files = Directory.EnumerateFiles(test.School.Places.Vault).Concat(Directory.EnumerateFiles(Path.GetDirectoryName(Copy)!)).ToList();
        Assert.Contains(Copy, files);
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Assert.All(wraps, wrap => Assert.True(bytes.AsSpan().IndexOf(wrap) < 0, $"A destroyed wrap lies in {file}."));
        }
    }

    /// <summary>Shares that were made before two epochs ended open the one that stands, and hold no other.</summary>
    private async Task AssertSharesOpenTodayOnlyAsync()
    {
        using var recovery = RecoveryKey.Combine([shares[0], shares[2]]);
        using var ring = await KeyRing.OpenAsync(test.School.Id.Value, await test.School.Keys.Vault.RecoveryEpochsAsync(TestSchool.Cancellation), recovery);
        Assert.Equal((await test.School.KeyStandingAsync(TestSchool.Cancellation)).Epochs, ring.Epochs);
        Assert.Single(ring.Epochs);
    }
}
