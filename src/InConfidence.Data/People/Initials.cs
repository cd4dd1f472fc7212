using System.Text.RegularExpressions;
using InConfidence.People;

namespace InConfidence.Data.People;

/// <summary>
/// People of whom a text speaks by initials, "J.S." or "JS": whoever reads it for themselves knows who is meant, and the record
/// knows nobody. They are noticed so that somebody says who it is.
/// </summary>
public static partial class Initials
{
    private const PersonKind Whom = PersonKind.Student | PersonKind.Staff | PersonKind.Supply | PersonKind.Volunteer;

    /// <summary>
    /// The initials in texts, without dots, each once, in the order in which they come: those only that somebody on the list has, and
    /// nobody who is part of it already.
    /// </summary>
    /// <param name="directory">Whom the school knows.</param>
    /// <param name="known">Who is part of it already, the writer too.</param>
    /// <param name="texts">What was written.</param>
    public static IReadOnlyList<string> Noticed(SchoolDirectory directory, IEnumerable<PersonId> known, params IEnumerable<string?> texts)
    {
        var written = texts.SelectMany(text => Written().Matches(text ?? "")).Select(found => string.Concat(found.Value.Where(char.IsLetter))).Distinct().ToList();
        if (written.Count == 0)
            return [];
        var people = directory.People.Where(person => person.Is(Whom)).SelectMany(Of).ToHashSet();
        var settled = known.Select(directory.Find).OfType<DirectoryPerson>().SelectMany(Of).ToHashSet();
        return [.. written.Where(initials => people.Contains(initials) && !settled.Contains(initials))];
    }

    /// <summary>The initials of somebody: by the name given to them, and by the one that they prefer.</summary>
    internal static IEnumerable<string> Of(DirectoryPerson person)
    {
        var family = First(person.Profile.FamilyName);
        return new[] { person.Profile.GivenName, person.Profile.PreferredName }.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => First(name) + family).Where(initials => initials.Length == 2).Distinct();
    }

    private static string First(string? name) => name?.Trim() is { Length: > 0 } known && char.IsLetter(known[0]) ? known[..1].ToUpperInvariant() : "";

    /// <summary>Two capital letters that stand alone, with dots or without: neither the end of a sentence nor a longer abbreviation.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}.&/-])\p{Lu}(?:\. ?\p{Lu}\.?|\p{Lu})(?![\p{L}\p{N}&/-])(?!\.\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
