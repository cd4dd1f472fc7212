namespace InConfidence.Policies;

/// <summary>Names one document that a school has uploaded as its policy.</summary>
public readonly record struct PolicyVersionId(Guid Value) : IIdentifier<PolicyVersionId>
{
    public static PolicyVersionId From(Guid value) => new(value);

    public static PolicyVersionId Parse(string s, IFormatProvider? provider) => Identifier.Parse<PolicyVersionId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out PolicyVersionId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
