namespace InConfidence.Duty;

/// <summary>Names one line of the duty rota.</summary>
public readonly record struct DutyId(Guid Value) : IIdentifier<DutyId>
{
    public static DutyId From(Guid value) => new(value);

    public static DutyId Parse(string s, IFormatProvider? provider) => Identifier.Parse<DutyId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out DutyId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
