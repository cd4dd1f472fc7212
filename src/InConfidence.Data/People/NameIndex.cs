using System.Globalization;
using System.Text;
using InConfidence.People;

namespace InConfidence.Data.People;

/// <summary>Finds people by the beginnings of the words of their names, and by two capital letters that are their initials. It lives in memory only.</summary>
internal sealed class NameIndex
{
    /// <summary>Letters that are not written with a mark that could be taken off, and what people type for them.</summary>
    private static readonly Dictionary<string, string> Typed = new()
    {
        ["ł"] = "l", ["ø"] = "o", ["đ"] = "d", ["ð"] = "d", ["ħ"] = "h", ["ı"] = "i", ["ß"] = "ss", ["æ"] = "ae", ["œ"] = "oe", ["þ"] = "th",
    };

    private readonly List<(string[] Words, DirectoryPerson Person)> entries;

    public NameIndex(IEnumerable<DirectoryPerson> people) =>
        entries =
        [
            .. people
                .OrderBy(person => person.Profile.FamilyName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(person => person.Profile.GivenName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(person => person.Id.Value)
                .Select(person => (WordsOf(person), person)),
        ];

    public IReadOnlyList<DirectoryPerson> Search(string query, PersonKind kinds, int most)
    {
        var wanted = Words(query);
        var initials = query.Trim();
        if (wanted.Length == 0)
            return [];
        return
        [
            .. entries
                .Where(entry => entry.Person.Is(kinds) && (wanted.All(word => entry.Words.Any(name => name.StartsWith(word, StringComparison.Ordinal))) || Initials.Of(entry.Person).Contains(initials)))
                .Select(entry => entry.Person)
                .Take(most),
        ];
    }

    private static string[] WordsOf(DirectoryPerson person) =>
        Words($"{person.Profile.GivenName} {person.Profile.PreferredName} {person.Profile.FamilyName}");

    private static string[] Words(string text) =>
        Fold(text).Split([' ', '-', '\'', '’', '.', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Lower case without accents: "Zoë" is found by "zoe", "Łukasz" by "lukasz".</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Valid(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                folded.Append(Typed.GetValueOrDefault(Rune.ToLowerInvariant(rune).ToString()) ?? Rune.ToLowerInvariant(rune).ToString());
        return folded.ToString();
    }

    /// <summary>Half a character cannot be normalised, and no name holds one.</summary>
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
