namespace InConfidence.Referrals;

/// <summary>Names one referral to somebody outside the school.</summary>
public readonly record struct ReferralId(Guid Value) : IIdentifier<ReferralId>
{
    public static ReferralId From(Guid value) => new(value);

    public static ReferralId Parse(string s, IFormatProvider? provider) => Identifier.Parse<ReferralId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ReferralId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}
