namespace InConfidence.Records;

/// <summary>Names a promised meeting with a student who could not be heard there and then.</summary>
public readonly record struct MeetingId(Guid Value) : IIdentifier<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public static MeetingId Parse(string s, IFormatProvider? provider) => Identifier.Parse<MeetingId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out MeetingId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
