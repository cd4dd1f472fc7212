namespace InConfidence.Cases;

/// <summary>Names that somebody may know a part of a case.</summary>
public readonly record struct GrantId(Guid Value) : IIdentifier<GrantId>
{
    public static GrantId From(Guid value) => new(value);

    public static GrantId Parse(string s, IFormatProvider? provider) => Identifier.Parse<GrantId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out GrantId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
