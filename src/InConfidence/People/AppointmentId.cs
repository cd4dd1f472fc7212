namespace InConfidence.People;

/// <summary>Names one grant of a role that waits for a second person.</summary>
public readonly record struct AppointmentId(Guid Value) : IIdentifier<AppointmentId>
{
    public static AppointmentId From(Guid value) => new(value);

    public static AppointmentId Parse(string s, IFormatProvider? provider) => Identifier.Parse<AppointmentId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AppointmentId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
