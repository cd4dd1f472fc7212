using System.Text.RegularExpressions;

namespace InConfidence.Data.Steps;

/// <summary>Whether a post, as it stands in the directory, is a teacher's.</summary>
internal static partial class TeachingPost
{
    /// <summary>"Teacher of Art", "Deputy headteacher"; not "Teacher's aide", nor "Teacher training office".</summary>
    public static bool Is(string? post) => post is not null && Teacher().IsMatch(post);

    [GeneratedRegex(@"teacher(?![\p{L}'\u2019])(?!\s+(assistant|aide|support|training))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Teacher();
}
