using System.Text;
using System.Text.Json;
using InConfidence.Data.Rows;
using InConfidence.Schools;
using InConfidence.Sealing;

namespace InConfidence.Data.Keys;

/// <summary>Mints, finds and uses the keys of one school. Only this class turns text into envelopes and back.</summary>
internal sealed class KeyCabinet(SchoolId school, KeyRing ring, KeyVault vault) : IDisposable
{
    private WrappedKey? schoolWrap;

    public SchoolId School => school;

    public KeyVault Vault => vault;

    public (RecordKey Key, WrappedKey Wrap) Create() => ring.CreateRecordKey();

    /// <summary>The key, or null when it has been destroyed. The caller disposes it.</summary>
    public async Task<RecordKey?> FindAsync(Guid keyId, CancellationToken cancellation)
    {
        if (keyId == schoolWrap?.Id)
            return ring.Open(schoolWrap);
        return await vault.FindAsync(keyId, cancellation) is { } wrap ? ring.Open(wrap) : null;
    }

    /// <summary>The school's own key opens every entry about no single record: its wrap (not the key) is kept at hand.</summary>
    public async Task KeepAtHandAsync(Guid schoolKeyId, CancellationToken cancellation) =>
        schoolWrap = await vault.FindAsync(schoolKeyId, cancellation);

    public RecordKey Open(WrappedKey wrap) => ring.Open(wrap);

    public SealedTextRow Seal(RecordKey key, SealedTextId id, string field, ReadOnlySpan<byte> text) => new()
    {
        Id = id,
        School = school,
        KeyId = key.Id,
        Envelope = Sealer.Seal(key, Context(id, field), text).Envelope.ToArray(),
    };

    public byte[] Open(RecordKey key, SealedTextRow row, string field) =>
        Sealer.Open(key, Context(row.Id, field), SealedText.FromStored(row.Envelope));

    public byte[] SealEntry(RecordKey key, Guid entry, ReadOnlySpan<byte> details) =>
        Sealer.Seal(key, new SealingContext(school.Value, entry, "ledger.entry"), details).Envelope.ToArray();

    public byte[] OpenEntry(RecordKey key, Guid entry, ReadOnlyMemory<byte> envelope) =>
        Sealer.Open(key, new SealingContext(school.Value, entry, "ledger.entry"), SealedText.FromStored(envelope));

    /// <summary>A keyed hash by which something secret is found again: it reveals only whether two are equal.</summary>
    public byte[] Lookup(string purpose, string text)
    {
        using var key = ring.CreateLookupKey();
        return key.Hash(purpose, text);
    }

    public byte[] Derive(string purpose, int bytes) => ring.Derive(purpose, bytes);

    public void Dispose() => ring.Dispose();

    private SealingContext Context(SealedTextId id, string field) => new(school.Value, id.Value, field);
}

/// <summary>How what is sealed is written: UTF-8 JSON, which keeps every character, NUL included.</summary>
internal static class SealedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<T>(bytes, Options) ?? throw new InvalidDataException("A sealed text holds nothing.");

    public static string ReadText(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
