using System.Runtime.CompilerServices;
using InConfidence.Data.Rows;
using InConfidence.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Proof;

/// <summary>Hands the stored log to the verifier, which believes nothing of it.</summary>
internal sealed class DatabaseLedgerSource(OpenSchool school, IReadOnlyList<string> checkpoints, IReadOnlyList<string> outside) : ILedgerSource
{
    private const int Page = 5000;

    public IReadOnlyList<string> Checkpoints => checkpoints;

    public IReadOnlyList<string> OutsideCheckpoints => outside;

    public async IAsyncEnumerable<StoredEntry> Entries([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = school.Database.CreateContext();
        long? last = null;
        while (true)
        {
            var rows = await context.LedgerEntries.AsNoTracking()
                .Where(row => row.School == school.Id && (last == null || row.Number > last))
                .OrderBy(row => row.Number).Take(Page).ToListAsync(cancellationToken);
            foreach (var row in rows)
                yield return new StoredEntry(row.Number, row.Bytes, HashOf(row.LeafHash));
            if (rows.Count < Page)
                yield break;
            last = rows[^1].Number;
        }
    }

    public async Task<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>>> Ciphertexts(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var context = school.Database.CreateContext();
        var wanted = ids.Select(SealedTextId.From).ToList();
        return await context.SealedTexts.AsNoTracking().Where(text => wanted.Contains(text.Id))
            .ToDictionaryAsync(text => text.Id.Value, text => (ReadOnlyMemory<byte>)text.Envelope, cancellationToken);
    }

    /// <summary>A stored hash of the wrong length is as wrong as any other: it equals none.</summary>
    private static Sha256Hash HashOf(byte[] stored) => stored.Length == Sha256Hash.Size ? Sha256Hash.FromBytes(stored) : default;
}
