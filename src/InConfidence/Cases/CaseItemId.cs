namespace InConfidence.Cases;

/// <summary>Names one item of a case.</summary>
public readonly record struct CaseItemId(Guid Value) : IIdentifier<CaseItemId>
{
    public static CaseItemId From(Guid value) => new(value);

    public static CaseItemId Parse(string s, IFormatProvider? provider) => Identifier.Parse<CaseItemId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out CaseItemId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
