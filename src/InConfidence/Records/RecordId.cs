namespace InConfidence.Records;

/// <summary>Names a disclosure, a concern or a concern about an adult.</summary>
public readonly record struct RecordId(Guid Value) : IIdentifier<RecordId>
{
    public static RecordId From(Guid value) => new(value);

    public static RecordId Parse(string s, IFormatProvider? provider) => Identifier.Parse<RecordId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out RecordId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
