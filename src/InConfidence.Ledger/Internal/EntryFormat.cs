namespace InConfidence.Ledger.Internal;

/// <summary>Writes and reads the canonical bytes of an entry.</summary>
internal static class EntryFormat
{
    public const byte Version = 1;
    public const byte Stored = 0;
    public const byte Disposed = 1;

    private const int HeaderSize = 1 + 16 + 8;
    private const int CountSize = 2;
    private const int PartHeaderSize = 16 + 2;
    private const int ReferenceSize = 16 + Sha256Hash.Size + 1;

    public static long SizeOf(LedgerEntry entry) =>
        HeaderSize
        + CountSize + entry.Parts.Sum(part => (long)PartHeaderSize + part.Sealed.Length)
        + CountSize + ((long)entry.Ciphertexts.Count * ReferenceSize);

    public static byte[] Encode(LedgerEntry entry)
    {
        var size = SizeOf(entry);
        if (size > LedgerEntry.LargestSize)
            throw new InvalidOperationException($"The entry has {size} bytes; an entry has at most {LedgerEntry.LargestSize}.");
        // No count and no length can overflow its two bytes: the whole entry is shorter than that.
        var bytes = new byte[size];
        var writer = new EntryWriter(bytes);
        writer.Byte(Version);
        writer.Id(entry.Id);
        writer.Int64(Microseconds.Of(entry.At));
        writer.UInt16(entry.Parts.Count);
        foreach (var part in entry.Parts)
        {
            writer.Id(part.KeyId);
            writer.UInt16(part.Sealed.Length);
            writer.Bytes(part.Sealed.Span);
        }
        writer.UInt16(entry.Ciphertexts.Count);
        foreach (var reference in entry.Ciphertexts)
        {
            writer.Id(reference.Id);
            writer.Hash(reference.Hash);
            writer.Byte(reference.Disposed ? Disposed : Stored);
        }
        return bytes;
    }

    public static LedgerEntry Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new EntryReader(bytes);
        var (id, microseconds) = reader.Header();
        var parts = new List<EntryPart>();
        for (var left = reader.Count("parts"); left > 0; left--)
        {
            var sealedBytes = reader.Part(out var keyId);
            parts.Add(new EntryPart(keyId, sealedBytes.ToArray()));
        }
        var references = new List<CiphertextReference>();
        for (var left = reader.Count("ciphertexts"); left > 0; left--)
        {
            reader.Reference(out var ciphertext, out var hash, out var disposed);
            references.Add(new CiphertextReference(ciphertext, hash, disposed));
        }
        reader.End();
        return new LedgerEntry(id, Microseconds.ToMoment(microseconds), parts, references);
    }
}
