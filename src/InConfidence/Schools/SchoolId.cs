namespace InConfidence.Schools;

/// <summary>Names a school: one controller of data. Everything belongs to exactly one.</summary>
public readonly record struct SchoolId(Guid Value) : IIdentifier<SchoolId>
{
    public static SchoolId From(Guid value) => new(value);

    public static SchoolId Parse(string s, IFormatProvider? provider) => Identifier.Parse<SchoolId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out SchoolId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
