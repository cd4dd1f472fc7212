using System.Globalization;
using InConfidence.Web.Platform.Mail;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Schools;

/// <summary>Reads settings one by one, each wrong one with its sentence.</summary>
internal sealed class SettingsReading(ModelStateDictionary state, string form)
{
    private const int LongestName = 200, MostKeepers = 10, LongestCategory = 60, MostCategories = 12, LongestProcedure = 2000;

    public string Name(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > LongestName)
            Wrong(field, "Enter the school’s name");
        return typed?.Trim() ?? "";
    }

    public string Zone(string field, string? typed)
    {
        var zone = typed?.Trim() ?? "";
        if (zone.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) && known.HasIanaId)
            return known.Id;
        Wrong(field, "Enter a zone by its name, such as Europe/London or Asia/Shanghai");
        return zone;
    }

    public IReadOnlyList<DayOfWeek> Days(string field, IReadOnlyList<string>? ticked)
    {
        DayOfWeek[] days = [.. Enum.GetValues<DayOfWeek>().Where(day => ticked?.Contains(day.ToString()) is true)];
        if (days.Length == 0)
            Wrong(field, "Choose at least one day");
        return days;
    }

    public TimeSpan Minutes(string field, string? typed, (int Least, int Most) limits)
    {
        if (!int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes < limits.Least || minutes > limits.Most)
            Wrong(field, $"Enter a number of minutes from {limits.Least} to {limits.Most}");
        return TimeSpan.FromMinutes(minutes);
    }

    public string? Phone(string field, string? typed, string zone)
    {
        switch (PhoneReading.Of(typed, zone))
        {
            case PhoneReading.Understood number:
                return number.Spoken;
            case PhoneReading.NotUnderstood:
                Wrong(field, PhoneReading.Sentence(zone));
                return null;
            default:
                return null;
        }
    }

    /// <summary>Whole sentences of the local partners; as long as can be read while a telephone rings.</summary>
    public string Procedure(string field, string? typed)
    {
        if (typed?.Length > LongestProcedure)
            Wrong(field, $"Say it in at most {LongestProcedure} letters: what to do first, then whom to phone");
        return typed?.Trim() ?? "";
    }

    /// <summary>Few, so that people choose one: each a line of its own, in the order of the form.</summary>
    public IReadOnlyList<string> Categories(string field, string? typed)
    {
        string[] categories = [.. (typed ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (categories.Length is < 2 or > MostCategories)
            Wrong(field, $"Enter from 2 to {MostCategories} categories, one to a line");
        else if (categories.FirstOrDefault(category => category.Length > LongestCategory) is { } lengthy)
            Wrong(field, $"“{lengthy[..LongestCategory]}…” is longer than {LongestCategory} letters: say it shorter");
        return categories;
    }

    public IReadOnlyList<string> Domains(string field, string? typed)
    {
        string[] domains = [.. (typed ?? "").Split([',', ';', ' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(domain => domain.TrimStart('@').ToLowerInvariant()).Distinct()];
        if (domains.FirstOrDefault(domain => !IsDomain(domain)) is { } wrong)
            Wrong(field, $"“{wrong}” is no ending of a mail address: enter what stands behind the @, such as school.example");
        return domains;
    }

    public IReadOnlyList<string> Addresses(string field, string? typed)
    {
        string[] addresses = [.. (typed ?? "").Split([',', ';', ' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (addresses.FirstOrDefault(address => address.Length > LongestName || !WorkMail.IsAddress(address)) is { } wrong)
            Wrong(field, $"“{wrong}” is no mail address: enter one such as governor@trust.example");
        if (addresses.Length > MostKeepers)
            Wrong(field, $"Enter at most {MostKeepers} mail addresses");
        return addresses;
    }

    private static bool IsDomain(string domain) =>
        domain.Length <= 253 && domain.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(domain) == UriHostNameType.Dns;

    private void Wrong(string field, string sentence) => state.AddModelError($"{form}.{field}", sentence);
}
