namespace InConfidence.People;

/// <summary>Names anyone known to a school.</summary>
public readonly record struct PersonId(Guid Value) : IIdentifier<PersonId>
{
    /// <summary>Stands for whoever wrote without an account. Nobody signs in as it, so that nobody reads it back by having written it.</summary>
    public static PersonId WithoutAccount => default;

    public static PersonId From(Guid value) => new(value);

    public static PersonId Parse(string s, IFormatProvider? provider) => Identifier.Parse<PersonId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out PersonId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
