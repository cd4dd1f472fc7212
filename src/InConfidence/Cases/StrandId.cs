namespace InConfidence.Cases;

/// <summary>Names what of a case belongs to one student.</summary>
public readonly record struct StrandId(Guid Value) : IIdentifier<StrandId>
{
    public static StrandId From(Guid value) => new(value);

    public static StrandId Parse(string s, IFormatProvider? provider) => Identifier.Parse<StrandId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out StrandId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
