namespace InConfidence.Records;

/// <summary>Names one step that the policy requires of a record.</summary>
public readonly record struct StepId(Guid Value) : IIdentifier<StepId>
{
    public static StepId From(Guid value) => new(value);

    public static StepId Parse(string s, IFormatProvider? provider) => Identifier.Parse<StepId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out StepId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
