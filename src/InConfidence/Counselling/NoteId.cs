namespace InConfidence.Counselling;

/// <summary>Names one note of a counsellor's.</summary>
public readonly record struct NoteId(Guid Value) : IIdentifier<NoteId>
{
    public static NoteId From(Guid value) => new(value);

    public static NoteId Parse(string s, IFormatProvider? provider) => Identifier.Parse<NoteId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out NoteId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
