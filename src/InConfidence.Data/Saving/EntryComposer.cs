using InConfidence.Data.Keys;
using InConfidence.Ledger;
using InConfidence.Sealing;

namespace InConfidence.Data.Saving;

/// <summary>An entry as the log keeps it, and the hash that the tree counts it by: made by the caller, so that the single writer need not.</summary>
internal sealed record ComposedEntry(byte[] Bytes, Sha256Hash Leaf)
{
    public static ComposedEntry Of(LedgerEntry entry)
    {
        var bytes = entry.Encode();
        return new ComposedEntry(bytes, MerkleFrontier.LeafHash(bytes));
    }
}

/// <summary>Puts together the ledger entries of one act. References that do not fit into one entry go into more.</summary>
internal static class EntryComposer
{
    /// <summary>How many references fit beside the details: each takes 49 bytes, and the details stay under 8 KiB.</summary>
    private const int MostReferences = 1000;

    private const int MostNamed = 150;

    public static IReadOnlyList<ComposedEntry> Compose(
        KeyCabinet keys, RecordKey key, WorldSources sources, EntryDetails details, IReadOnlyList<CiphertextReference> references)
    {
        var entries = new List<ComposedEntry>();
        var next = 0;
        foreach (var part in Split(details))
        {
            var taken = references.Skip(next).Take(MostReferences).ToList();
            next += taken.Count;
            entries.Add(Entry(keys, key, sources, part, taken));
        }
        for (; next < references.Count; next += MostReferences)
            entries.Add(Entry(keys, key, sources, details with { Records = [], People = [], Advice = [] }, references.Skip(next).Take(MostReferences).ToList()));
        return entries;
    }

    private static ComposedEntry Entry(
        KeyCabinet keys, RecordKey key, WorldSources sources, EntryDetails details, IReadOnlyList<CiphertextReference> references)
    {
        var id = sources.Random.NewId();
        var part = new EntryPart(key.Id, keys.SealEntry(key, id, SealedJson.Write(details)));
        return ComposedEntry.Of(new LedgerEntry(id, sources.Now(), [part], references));
    }

    private static IEnumerable<EntryDetails> Split(EntryDetails details)
    {
        var count = Math.Max(details.Records.Count, details.People.Count);
        if (count <= MostNamed)
        {
            yield return details;
            yield break;
        }
        yield return details with { Records = [.. details.Records.Take(MostNamed)], People = [.. details.People.Take(MostNamed)] };
        for (var next = MostNamed; next < count; next += MostNamed)
            yield return details with { Records = [.. details.Records.Skip(next).Take(MostNamed)], People = [.. details.People.Skip(next).Take(MostNamed)] };
    }
}
