using InConfidence.Data.Keys;
using InConfidence.Data.Saving;
using InConfidence.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Testing;

public sealed partial class TestSchool
{
    /// <summary>What every entry of the ledger says, opened, in order. An entry whose key is destroyed is left out.</summary>
    public async Task<IReadOnlyList<EntryDetails>> EntriesAsync()
    {
        await using var context = School.Database.CreateContext();
        var rows = await context.LedgerEntries.AsNoTracking().Where(row => row.School == School.Id).OrderBy(row => row.Number).ToListAsync(Cancellation);
        var details = new List<EntryDetails>();
        foreach (var entry in rows.Select(row => LedgerEntry.Decode(row.Bytes)))
        foreach (var part in entry.Parts)
            if (await School.Keys.FindAsync(part.KeyId, Cancellation) is { } key)
                using (key)
                    details.Add(SealedJson.Read<EntryDetails>(School.Keys.OpenEntry(key, entry.Id, part.Sealed)));
        return details;
    }

    /// <summary>Every mail that was ever queued, and to whom.</summary>
    public async Task<IReadOnlyList<(Guid Id, People.PersonId To)>> MailsAsync()
    {
        await using var context = School.Database.CreateContext();
        var mails = await context.Mails.AsNoTracking().Select(mail => new { mail.Id, mail.To }).ToListAsync(Cancellation);
        return [.. mails.Select(mail => (mail.Id, mail.To))];
    }
}
