using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing.Tests;

/// <summary>Keys and contexts that tests need; each call makes new random ones.</summary>
internal static class TestKeys
{
    public static SealingContext Context() => new(Guid.NewGuid(), Guid.NewGuid(), "disclosure.words");

    public static RecordKey RecordKey() => new(Guid.NewGuid(), SecretBytes.Draw(null));

    /// <summary>A key that claims another's identifier, as a forger's would.</summary>
    public static RecordKey RecordKey(Guid id) => new(id, SecretBytes.Draw(null));

    public static RecordKey RecordKey(Guid id, ReadOnlySpan<byte> bytes) => new(id, SecretBytes.Copy(bytes));
}
