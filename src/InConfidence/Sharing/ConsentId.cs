namespace InConfidence.Sharing;

/// <summary>Names one standing consent of an adult student.</summary>
public readonly record struct ConsentId(Guid Value) : IIdentifier<ConsentId>
{
    public static ConsentId From(Guid value) => new(value);

    public static ConsentId Parse(string s, IFormatProvider? provider) => Identifier.Parse<ConsentId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ConsentId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
