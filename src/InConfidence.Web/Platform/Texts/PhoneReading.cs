using PhoneNumbers;

namespace InConfidence.Web.Platform.Texts;

/// <summary>What a typed phone number turned out to be.</summary>
internal abstract record PhoneReading
{
    private PhoneReading() { }

    public sealed record Nothing : PhoneReading;

    /// <param name="International">In international form, "+441632960001", as a phone dials it from anywhere.</param>
    /// <param name="Spoken">As people here write it, "01632 960001".</param>
    public sealed record Understood(string International, string Spoken) : PhoneReading;

    public sealed record NotUnderstood : PhoneReading;

    /// <summary>Without the country's number, a number is one of the United Kingdom where the school lives by its clock.</summary>
    public static PhoneReading Of(string? typed, string zone)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return new Nothing();
        var numbers = PhoneNumberUtil.GetInstance();
        var region = zone == "Europe/London" ? "GB" : null;
        try
        {
            var number = numbers.Parse(typed, region);
            // Not "valid": that asks a list of ranges in use which is always a little old, and would refuse a new one.
            if (number.HasExtension || numbers.IsPossibleNumberWithReason(number) != PhoneNumberUtil.ValidationResult.IS_POSSIBLE)
                return new NotUnderstood();
            var isHere = region is not null && number.CountryCode == numbers.GetCountryCodeForRegion(region);
            return new Understood(
                numbers.Format(number, PhoneNumberFormat.E164), numbers.Format(number, isHere ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL));
        }
        catch (NumberParseException)
        {
            return new NotUnderstood();
        }
    }

    /// <summary>The sentence for a number that was not understood.</summary>
    public static string Sentence(string zone) => zone == "Europe/London"
        ? "Enter a phone number as it is dialled, such as 01632 960001 or +44 1632 960001, without an extension"
        : "Enter the phone number with + and its country, such as +44 1632 960001, without an extension";
}
