using System.Data.Common;
using InConfidence.Data.Rows;
using InConfidence.Ledger;
using InConfidence.Schools;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Proof;

/// <summary>
/// The log, its texts and its checkpoints as they stand at one moment, while the school goes on writing. Read piece by
/// piece without it, a text that is lawfully removed in between would look as if it had been taken.
/// </summary>
internal sealed class LogSnapshot : IAsyncDisposable
{
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly SchoolId school;

    private LogSnapshot(DbConnection connection, DbTransaction transaction, StoreContext context, SchoolId school) =>
        (this.connection, this.transaction, Context, this.school) = (connection, transaction, context, school);

    public StoreContext Context { get; }

    public static async Task<LogSnapshot> TakeAsync(OpenSchool school, CancellationToken cancellation)
    {
        var connection = school.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        var transaction = await school.Database.BeginSnapshotAsync(connection, cancellation);
        var context = school.Database.CreateContext(connection);
        await context.Database.UseTransactionAsync(transaction, cancellation);
        return new LogSnapshot(connection, transaction, context, school.Id);
    }

    /// <summary>Entries in order, as they are stored.</summary>
    public async IAsyncEnumerable<StoredEntry> EntriesAsync()
    {
        var rows = Context.LedgerEntries.AsNoTracking().Where(row => row.School == school).OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.Bytes, row.LeafHash });
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return new StoredEntry(row.Number, row.Bytes, HashOf(row.LeafHash));
    }

    /// <summary>Entries from the newest back, for what is looked for soon after it was written.</summary>
    public async IAsyncEnumerable<StoredEntry> EntriesFromTheEndAsync()
    {
        var rows = Context.LedgerEntries.AsNoTracking().Where(row => row.School == school).OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.Bytes, row.LeafHash });
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return new StoredEntry(row.Number, row.Bytes, HashOf(row.LeafHash));
    }

    /// <summary>
    /// Entries of about a moment, and after them, should it not be among those, all from the newest back. Entries lie in the order of time
    /// but for those who waited for each other, so where to begin is found by halving.
    /// </summary>
    public async IAsyncEnumerable<StoredEntry> EntriesAroundAsync(DateTimeOffset moment)
    {
        var (first, last) = (0L, await Context.LedgerEntries.AsNoTracking().Where(row => row.School == school).MaxAsync(row => (long?)row.Number) ?? -1);
        while (first < last)
        {
            var middle = first + (last - first) / 2;
            var bytes = await Context.LedgerEntries.AsNoTracking().Where(row => row.School == school && row.Number == middle).Select(row => row.Bytes).SingleOrDefaultAsync();
            if (bytes is not null && TryDecode(bytes)?.At < moment - Slack)
                first = middle + 1;
            else
                last = middle;
        }
        var rows = Context.LedgerEntries.AsNoTracking().Where(row => row.School == school && row.Number >= first).OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.Bytes, row.LeafHash });
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            if (TryDecode(row.Bytes)?.At > moment + Slack)
                break;
            yield return new StoredEntry(row.Number, row.Bytes, HashOf(row.LeafHash));
        }
        await foreach (var entry in EntriesFromTheEndAsync())
            yield return entry;
    }

    /// <summary>The entry, or null where its bytes were altered into none.</summary>
    public static LedgerEntry? TryDecode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return LedgerEntry.Decode(bytes);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The root over a range of entries, by their stored leaf hashes.</summary>
    public async Task<Sha256Hash> RootAsync(EntryRange range, CancellationToken cancellation)
    {
        var tree = new MerkleFrontier();
        var leaves = Context.LedgerEntries.AsNoTracking().Where(row => row.School == school && row.Number >= range.From && row.Number < range.To)
            .OrderBy(row => row.Number).Select(row => row.LeafHash);
        await foreach (var leaf in leaves.AsAsyncEnumerable().WithCancellation(cancellation))
            tree.Append(HashOf(leaf));
        return tree.Root();
    }

    /// <summary>Signed checkpoints, the smallest first. The last one covers every entry.</summary>
    public async Task<IReadOnlyList<CheckpointRow>> CheckpointsAsync(CancellationToken cancellation) =>
        await Context.Checkpoints.AsNoTracking().Where(row => row.School == school).OrderBy(row => row.Size).ToListAsync(cancellation);

    /// <summary>Every stored text that the log names. Drafts are not in the log yet.</summary>
    public IAsyncEnumerable<SealedTextRow> TextsAsync() =>
        Context.SealedTexts.AsNoTracking().Where(text => text.School == school && text.DraftHash == null).AsAsyncEnumerable();

    public async IAsyncEnumerable<Guid> TextIdsAsync()
    {
        await foreach (var id in Context.SealedTexts.AsNoTracking().Where(text => text.School == school && text.DraftHash == null).Select(text => text.Id).AsAsyncEnumerable())
            yield return id.Value;
    }

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    /// <summary>A stored hash of the wrong length is as wrong as any other: it equals none.</summary>
    private static Sha256Hash HashOf(byte[] stored) => stored.Length == Sha256Hash.Size ? Sha256Hash.FromBytes(stored) : default;
}
