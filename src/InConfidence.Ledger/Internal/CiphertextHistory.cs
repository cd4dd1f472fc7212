using System.Runtime.InteropServices;

namespace InConfidence.Ledger.Internal;

/// <summary>What the entries say about each ciphertext, taken in as they are read.</summary>
internal sealed class CiphertextHistory
{
    private readonly Dictionary<Guid, State> _states = [];

    private record struct State(Sha256Hash Hash, long NamedBy, bool Disposed);

    /// <summary>Takes in one reference.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Take(long number, Guid id, Sha256Hash hash, bool disposed)
    {
        ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(_states, id, out var wasNamed);
        // After a disposal the id may be used anew. Before one, only the same bytes may go by it.
        var isNew = !wasNamed || (state.Disposed && !disposed);
        if (!isNew && state.Hash != hash)
        {
            return disposed
                ? $"Entry {number} logs the disposal of ciphertext {id} with another hash than entry {state.NamedBy}."
                : $"Entry {number} gives ciphertext {id} another hash than entry {state.NamedBy}, and no disposal was logged between them.";
        }
        state = isNew ? new State(hash, number, disposed) : state with { Disposed = disposed };
        return null;
    }

    public bool Names(Guid id) => _states.ContainsKey(id);

    /// <summary>What must be stored now, in the order of the entries that say so.</summary>
    public IEnumerable<ExpectedCiphertext> Expected() => _states
        .Select(pair => new ExpectedCiphertext(pair.Key, pair.Value.Hash, pair.Value.NamedBy, MayBeAbsent: pair.Value.Disposed))
        .OrderBy(expected => expected.NamedBy);
}

/// <summary>A ciphertext as the log says it is stored.</summary>
internal readonly record struct ExpectedCiphertext(Guid Id, Sha256Hash Hash, long NamedBy, bool MayBeAbsent)
{
    public Finding? Compare(IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>> stored)
    {
        if (!stored.TryGetValue(Id, out var bytes))
            return MayBeAbsent ? null : new Finding($"Ciphertext {Id}, named by entry {NamedBy}, is missing, and no disposal of it was logged.", NamedBy);
        return Sha256Hash.Of(bytes.Span) == Hash ? null : new Finding($"Ciphertext {Id}, named by entry {NamedBy}, was changed.", NamedBy);
    }
}
