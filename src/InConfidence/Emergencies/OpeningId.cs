namespace InConfidence.Emergencies;

/// <summary>Names one opening in an emergency.</summary>
public readonly record struct OpeningId(Guid Value) : IIdentifier<OpeningId>
{
    public static OpeningId From(Guid value) => new(value);

    public static OpeningId Parse(string s, IFormatProvider? provider) => Identifier.Parse<OpeningId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out OpeningId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
