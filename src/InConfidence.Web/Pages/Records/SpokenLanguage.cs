using System.Globalization;

namespace InConfidence.Web.Pages.Records;

/// <summary>The tag of a language that somebody named in words ("Polish", "polski"), so that it is read aloud rightly.</summary>
internal static class SpokenLanguage
{
    /// <summary>The tag, or null for a language that the platform does not know by that name.</summary>
    public static string? TagOf(string name) =>
        name.Trim() is { Length: > 0 } wanted
            ? CultureInfo.GetCultures(CultureTypes.NeutralCultures)
                .FirstOrDefault(culture => culture.Name.Length > 0
                    && (wanted.Equals(culture.EnglishName, StringComparison.OrdinalIgnoreCase) || wanted.Equals(culture.NativeName, StringComparison.OrdinalIgnoreCase)))?.Name
            : null;
}
