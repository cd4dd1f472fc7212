namespace InConfidence.Sharing;

/// <summary>Names one decision on whether somebody is told.</summary>
public readonly record struct SharingId(Guid Value) : IIdentifier<SharingId>
{
    public static SharingId From(Guid value) => new(value);

    public static SharingId Parse(string s, IFormatProvider? provider) => Identifier.Parse<SharingId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out SharingId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
