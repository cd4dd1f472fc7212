using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Ledger;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Proof;

/// <summary>What the school can hand out about its log: the newest checkpoint, proofs, and receipts.</summary>
public static class LogProving
{
    /// <summary>That somebody takes proof of the log out of it is an act itself, written down before they have it.</summary>
    /// <param name="school">Whose log.</param>
    /// <param name="act">What is given: a checkpoint, a proof, a receipt.</param>
    /// <param name="what">Of what, if not of the whole.</param>
    /// <param name="who">Who asked for it.</param>
    /// <param name="cancellation">Ends it early; nothing is to be given then.</param>
    public static Task GivesAsync(this OpenSchool school, LedgerAct act, string? what, Actor who, CancellationToken cancellation) =>
        school.CommitAsync(new Because(who, act, what), (_, _) => Task.CompletedTask, cancellation);

    /// <summary>The signed checkpoint over every entry there is now.</summary>
    public static async Task<string> CheckpointAsync(this OpenSchool school, CancellationToken cancellation)
    {
        await using var snapshot = await LogSnapshot.TakeAsync(school, cancellation);
        return await NewestAsync(snapshot, cancellation);
    }

    /// <summary>The number of the entry with this id, or null if there is none.</summary>
    public static async Task<long?> FindEntryAsync(this OpenSchool school, Guid id, CancellationToken cancellation)
    {
        await using var snapshot = await LogSnapshot.TakeAsync(school, cancellation);
        await foreach (var entry in snapshot.EntriesFromTheEndAsync().WithCancellation(cancellation))
            if (TryDecode(entry)?.Id == id)
                return entry.Number;
        return null;
    }

    /// <summary>Proves that an entry is in the log. It tells the log's size: only for those who may know that.</summary>
    /// <returns>The proof, or null if there is no entry of that number.</returns>
    public static async Task<LogProof?> ProveAsync(this OpenSchool school, long number, CancellationToken cancellation)
    {
        await using var snapshot = await LogSnapshot.TakeAsync(school, cancellation);
        var head = await snapshot.Context.LogHeads.AsNoTracking().SingleAsync(row => row.School == school.Id, cancellation);
        var entry = await snapshot.Context.LedgerEntries.AsNoTracking().SingleOrDefaultAsync(row => row.School == school.Id && row.Number == number, cancellation);
        if (entry is null || number >= head.Size)
            return null;
        // The path is asked for twice: once to learn of which ranges it is made, then with their roots.
        var roots = new Dictionary<EntryRange, Sha256Hash>();
        InclusionProof.Build(number, head.Size, range => roots[range] = default);
        foreach (var range in roots.Keys.ToList())
            roots[range] = await snapshot.RootAsync(range, cancellation);
        return new LogProof(InclusionProof.Build(number, head.Size, range => roots[range]), entry.Bytes, await NewestAsync(snapshot, cancellation));
    }

    /// <summary>A receipt for an entry: it may be given to whoever wrote it, since it tells nothing else.</summary>
    /// <returns>The signed note, or null if there is no entry of that number.</returns>
    public static async Task<string?> ReceiptAsync(this OpenSchool school, long number, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var leaf = await context.LedgerEntries.AsNoTracking().Where(row => row.School == school.Id && row.Number == number)
            .Select(row => row.LeafHash).SingleOrDefaultAsync(cancellation);
        return leaf is null ? null : school.Signing.Current.Sign(new Receipt(school.Origin, Sha256Hash.FromBytes(leaf), school.Sources.Now()));
    }

    /// <summary>A receipt for the entry that took in the newest version of a record's words.</summary>
    /// <returns>The signed note, or null if there is no such record, or nothing of it has been released yet.</returns>
    public static async Task<string?> ReceiptAsync(this OpenSchool school, RecordId record, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var newest = await context.Versions.AsNoTracking()
            .Where(version => version.Record == record && context.Records.Any(row => row.Id == record && row.School == school.Id))
            .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);
        return newest is null ? null : await school.ReceiptAsync(newest, cancellation);
    }

    /// <summary>A receipt for the entry that took in a version of a record.</summary>
    internal static async Task<string?> ReceiptAsync(this OpenSchool school, RecordVersionRow version, CancellationToken cancellation) =>
        (version.LeafHash is { } leaf ? Sha256Hash.FromBytes(leaf) : await FindLeafAsync(school, version, cancellation)) is { } found
            ? school.Signing.Current.Sign(new Receipt(school.Origin, found, school.Sources.Now()))
            : null;

    /// <summary>What was taken in before receipts were kept ready is looked for in the log.</summary>
    private static async Task<Sha256Hash?> FindLeafAsync(OpenSchool school, RecordVersionRow version, CancellationToken cancellation)
    {
        await using var snapshot = await LogSnapshot.TakeAsync(school, cancellation);
        await foreach (var entry in snapshot.EntriesAroundAsync(version.At).WithCancellation(cancellation))
            if (TryDecode(entry) is { } read && read.Ciphertexts.Any(text => text.Id == version.Content.Value && !text.Disposed))
                return entry.LeafHash;
        return null;
    }

    /// <summary>A receipt for the entry that says that texts were disposed of.</summary>
    internal static async Task<string> ReceiptOfDisposalAsync(this OpenSchool school, IReadOnlyCollection<SealedTextId> texts, CancellationToken cancellation)
    {
        var ids = texts.Select(text => text.Value).ToHashSet();
        await using var snapshot = await LogSnapshot.TakeAsync(school, cancellation);
        await foreach (var entry in snapshot.EntriesFromTheEndAsync().WithCancellation(cancellation))
            if (TryDecode(entry) is { } read && read.Ciphertexts.Any(text => ids.Contains(text.Id) && text.Disposed))
                return school.Signing.Current.Sign(new Receipt(school.Origin, entry.LeafHash, school.Sources.Now()));
        throw new InvalidOperationException("No entry disposes of these texts.");
    }

    private static async Task<string> NewestAsync(LogSnapshot snapshot, CancellationToken cancellation) =>
        (await snapshot.CheckpointsAsync(cancellation)) is [.., var newest]
            ? newest.Note
            : throw new InvalidDataException("The log has no checkpoint: it was altered outside InConfidence.");

    private static LedgerEntry? TryDecode(StoredEntry entry) => LogSnapshot.TryDecode(entry.Bytes.Span);
}
