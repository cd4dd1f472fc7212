using System.Globalization;
using InConfidence.Data.People;
using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>
/// Doubts about people whom the school knows and a roster does not: whoever had left and would be here again, and
/// whoever bears the name of somebody who joins. Nobody is ever matched by name.
/// </summary>
internal static class RosterReturns
{
    public static IEnumerable<RosterDoubt> Doubts(KnownRoster known, RosterDifference difference)
    {
        foreach (var joiner in difference.Joiners)
            if (known.FindGone(joiner.RosterId) is { } gone)
                yield return new(RosterDoubtKind.Return, $"{joiner.Profile.SpokenName} left on {Day(gone.LeftOn)} and would be here again. What they were allowed to do then does not come back.")
                {
                    People = [joiner.RosterId],
                    SecondApproval = joiner.Kind.HasFlag(PersonKind.Staff),
                };
        var joining = difference.Joiners.Where(joiner => known.FindGone(joiner.RosterId) is null).ToLookup(joiner => Spelling(joiner.Profile));
        foreach (var person in known.Directory.People.Where(person => IsOutside(person, known.Today)).OrderBy(person => person.Id.Value))
            foreach (var joiner in joining[Spelling(person.Profile)])
                yield return new(RosterDoubtKind.SameName, $"{joiner.Profile.SpokenName} ({joiner.RosterId}) may be somebody whom the school {Knows(person)}. Nobody has linked them, and an import never does.")
                {
                    People = [joiner.RosterId],
                };
    }

    /// <summary>Known, but not by a roster, or not here any more.</summary>
    private static bool IsOutside(DirectoryPerson person, DateOnly today) => person.Profile.RosterId is null || !person.IsHereOn(today);

    private static string Knows(DirectoryPerson person) => person.Profile.RosterId is null ? "entered itself" : $"knew until {Day(person.LeftOn)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static (string Given, string Family) Spelling(PersonProfile profile) => (Folded(profile.GivenName), Folded(profile.FamilyName));

    private static string Folded(string name) => name.Normalize().Trim().ToUpperInvariant();
}
