using InConfidence.Schools;

namespace InConfidence.Data.Rows;

/// <summary>Names a sealed text. A column of this type holds no text, only where the sealed text lies.</summary>
public readonly record struct SealedTextId(Guid Value) : IIdentifier<SealedTextId>
{
    public static SealedTextId From(Guid value) => new(value);

    public static SealedTextId Parse(string s, IFormatProvider? provider) => Identifier.Parse<SealedTextId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out SealedTextId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}

/// <summary>
/// The one table that holds confidential text, and only as envelopes. Every row but a draft's is named, with its hash,
/// by a ledger entry; a draft's is replaced every few seconds, and carries its hash beside it instead.
/// </summary>
internal sealed class SealedTextRow
{
    public SealedTextId Id { get; init; }

    public SchoolId School { get; init; }

    public Guid KeyId { get; init; }

    public required byte[] Envelope { get; set; }

    public byte[]? DraftHash { get; set; }
}
