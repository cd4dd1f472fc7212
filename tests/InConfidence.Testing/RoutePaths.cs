using System.Text.RegularExpressions;

namespace InConfidence.Testing;

/// <summary>Fills the holes of a route: what a hole means is said by its name and by the first part of its route.</summary>
public static partial class RoutePaths
{
    /// <param name="pattern">Such as "/records/{id}/add".</param>
    /// <param name="values">By "records/id", or by "id" alone for whatever stands under no other part.</param>
    /// <param name="otherwise">What goes into a hole of which nobody has said anything.</param>
    public static string Fill(string pattern, IReadOnlyDictionary<string, string> values, string otherwise)
    {
        var first = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return Hole().Replace(pattern, hole => values.GetValueOrDefault($"{first}/{hole.Groups[1].Value}") ?? values.GetValueOrDefault(hole.Groups[1].Value) ?? otherwise);
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Hole();
}
