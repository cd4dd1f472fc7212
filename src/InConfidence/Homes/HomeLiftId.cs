namespace InConfidence.Homes;

/// <summary>Names one lifting of the bar that a record puts on the way home.</summary>
public readonly record struct HomeLiftId(Guid Value) : IIdentifier<HomeLiftId>
{
    public static HomeLiftId From(Guid value) => new(value);

    public static HomeLiftId Parse(string s, IFormatProvider? provider) => Identifier.Parse<HomeLiftId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out HomeLiftId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
