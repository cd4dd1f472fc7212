namespace InConfidence.People;

/// <summary>Names the account with which a person signs in.</summary>
public readonly record struct AccountId(Guid Value) : IIdentifier<AccountId>
{
    public static AccountId From(Guid value) => new(value);

    public static AccountId Parse(string s, IFormatProvider? provider) => Identifier.Parse<AccountId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AccountId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
