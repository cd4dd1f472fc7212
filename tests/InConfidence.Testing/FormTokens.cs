using System.Text.RegularExpressions;

namespace InConfidence.Testing;

/// <summary>Form tokens differ from one answer to the next; everything else of two alike answers must not.</summary>
public static partial class FormTokens
{
    public static string Without(string body) => Token().Replace(body, "TOKEN");

    [GeneratedRegex(@"(?<=name=""__RequestVerificationToken"" type=""hidden"" value="")[^""]+")]
    private static partial Regex Token();
}
