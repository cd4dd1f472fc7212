using InConfidence.Data.Rows;
using InConfidence.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Proof;

/// <summary>Hands the stored log to the verifier, which believes nothing of it.</summary>
internal sealed class DatabaseLedgerSource(LogSnapshot snapshot, IReadOnlyList<string> checkpoints, IReadOnlyList<string> outside) : ILedgerSource
{
    public IReadOnlyList<string> Checkpoints => checkpoints;

    public IReadOnlyList<string> OutsideCheckpoints => outside;

    public IReadOnlyList<Guid> Handovers { get; init; } = [];

    public IAsyncEnumerable<StoredEntry> Entries(CancellationToken cancellationToken) => snapshot.EntriesAsync();

    public IAsyncEnumerable<Guid> StoredCiphertexts(CancellationToken cancellationToken) => snapshot.TextIdsAsync();

    public async Task<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>>> Ciphertexts(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Select(SealedTextId.From).ToList();
        return await snapshot.Context.SealedTexts.AsNoTracking().Where(text => wanted.Contains(text.Id))
            .ToDictionaryAsync(text => text.Id.Value, text => (ReadOnlyMemory<byte>)text.Envelope, cancellationToken);
    }
}
