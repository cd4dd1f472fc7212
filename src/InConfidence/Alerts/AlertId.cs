namespace InConfidence.Alerts;

/// <summary>Names an alert to one person about one record.</summary>
public readonly record struct AlertId(Guid Value) : IIdentifier<AlertId>
{
    public static AlertId From(Guid value) => new(value);

    public static AlertId Parse(string s, IFormatProvider? provider) => Identifier.Parse<AlertId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AlertId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
