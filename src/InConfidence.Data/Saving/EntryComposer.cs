using InConfidence.Data.Keys;
using InConfidence.Ledger;
using InConfidence.Sealing;

namespace InConfidence.Data.Saving;

/// <summary>Puts together the ledger entries of one act. References that do not fit into one entry go into more.</summary>
internal static class EntryComposer
{
    /// <summary>How many references fit beside the details: each takes 49 bytes, and the details stay under 8 KiB.</summary>
    private const int MostReferences = 1000;

    private const int MostNamed = 150;

    public static IReadOnlyList<byte[]> Compose(
        KeyCabinet keys, RecordKey key, WorldSources sources, EntryDetails details, IReadOnlyList<CiphertextReference> references)
    {
        var entries = new List<byte[]>();
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

    private static byte[] Entry(
        KeyCabinet keys, RecordKey key, WorldSources sources, EntryDetails details, IReadOnlyList<CiphertextReference> references)
    {
        var id = sources.Random.NewId();
        var part = new EntryPart(key.Id, keys.SealEntry(key, id, SealedJson.Write(details)));
        return new LedgerEntry(id, sources.Now(), [part], references).Encode();
    }

    private static IEnumerable<EntryDetails> Split(EntryDetails details)
    {
        var count = Math.Max(details.Records.Count, details.People.Count);
        yield return details with { Records = [.. details.Records.Take(MostNamed)], People = [.. details.People.Take(MostNamed)] };
        for (var next = MostNamed; next < count; next += MostNamed)
            yield return details with { Records = [.. details.Records.Skip(next).Take(MostNamed)], People = [.. details.People.Skip(next).Take(MostNamed)] };
    }
}
