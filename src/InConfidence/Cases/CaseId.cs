namespace InConfidence.Cases;

/// <summary>Names a case: the file on a matter.</summary>
public readonly record struct CaseId(Guid Value) : IIdentifier<CaseId>
{
    public static CaseId From(Guid value) => new(value);

    public static CaseId Parse(string s, IFormatProvider? provider) => Identifier.Parse<CaseId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out CaseId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
