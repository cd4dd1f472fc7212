namespace InConfidence.Records;

/// <summary>Names a draft; also the key by which a submission is recognised when it arrives twice.</summary>
public readonly record struct DraftId(Guid Value) : IIdentifier<DraftId>
{
    public static DraftId From(Guid value) => new(value);

    public static DraftId Parse(string s, IFormatProvider? provider) => Identifier.Parse<DraftId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out DraftId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
