namespace InConfidence.Advising;

/// <summary>Names one question to the safeguarding lead.</summary>
public readonly record struct AdviceId(Guid Value) : IIdentifier<AdviceId>
{
    public static AdviceId From(Guid value) => new(value);

    public static AdviceId Parse(string s, IFormatProvider? provider) => Identifier.Parse<AdviceId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AdviceId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
