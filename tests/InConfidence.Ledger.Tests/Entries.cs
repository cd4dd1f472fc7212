using CsCheck;

namespace InConfidence.Ledger.Tests;

/// <summary>Entries to try things on.</summary>
public static class Entries
{
    private static readonly Gen<EntryPart> GenPart =
        Gen.Select(Gen.Guid, Gen.Byte.Array[0, 60], (key, sealedBytes) => new EntryPart(key, sealedBytes));

    private static readonly Gen<CiphertextReference> GenReference = Gen.Select(
        Gen.Guid, Gen.Byte.Array[32], Gen.Bool, (id, hash, disposed) => new CiphertextReference(id, Sha256Hash.FromBytes(hash), disposed));

    // Any tick from the year 1 to 9999, so that the finer part has to be cut off.
    public static readonly Gen<DateTimeOffset> GenMoment =
        Gen.Long[0, DateTimeOffset.MaxValue.UtcTicks].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    public static readonly Gen<LedgerEntry> GenEntry = Gen.Select(
        Gen.Guid, GenMoment, GenPart.List[0, 4], GenReference.List[0, 4],
        (id, at, parts, references) => new LedgerEntry(id, at, parts, references));

    public static LedgerEntry Sample() => new(
        Guid.Parse("6f1d4c1e-2b7a-4d0f-9c55-0b0e8a6a1f02"),
        new DateTimeOffset(2026, 9, 1, 8, 30, 0, TimeSpan.Zero),
        [Part(3, 9, 9, 9), Part(4, 8, 8)],
        [Stored(5, "some text"), Disposal(6, "another text")]);

    public static LedgerEntry WithSealed(int length) =>
        new(Id(1), DateTimeOffset.UnixEpoch, [new EntryPart(Id(2), new byte[length])], []);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static EntryPart Part(int key, params byte[] sealedBytes) => new(Id(key), sealedBytes);

    public static CiphertextReference Stored(int id, string text) => new(Id(id), HashOf(text), false);

    public static CiphertextReference Disposal(int id, string text) => new(Id(id), HashOf(text), true);

    public static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static Sha256Hash HashOf(string text) => Sha256Hash.Of(Bytes(text));
}
