using System.Globalization;
using InConfidence.People;

namespace InConfidence.Rosters;

/// <summary>
/// What in a difference a person must confirm: a poisoned or mistaken export shows itself by changing much at once,
/// or by changing what decides who may know (age, guardians, being staff).
/// </summary>
internal static class RosterDoubts
{
    /// <summary>More than this share of the people known is not an ordinary day.</summary>
    private const double OrdinaryShare = 0.02;

    public static IEnumerable<RosterDoubt> In(RosterSnapshot known, RosterSnapshot after, RosterDifference difference) =>
    [
        .. ManyAtOnce(known, difference),
        .. BirthDates(difference),
        .. Kinds(difference),
        .. Guardians(known, after, difference),
        .. SameNames(known, difference),
    ];

    private static IEnumerable<RosterDoubt> ManyAtOnce(RosterSnapshot known, RosterDifference difference)
    {
        if (IsMany(difference.Leavers.Count, known))
            yield return new(RosterDoubtKind.ManyAtOnce, Count(difference.Leavers.Count, known, "would leave")) { People = [.. difference.Leavers.Select(person => person.RosterId)] };
        if (IsMany(difference.Changes.Count, known))
            yield return new(RosterDoubtKind.ManyAtOnce, Count(difference.Changes.Count, known, "would change")) { People = [.. difference.Changes.Select(change => change.RosterId)] };
    }

    private static bool IsMany(int number, RosterSnapshot known) => number > known.People.Count * OrdinaryShare;

    private static string Count(int number, RosterSnapshot known, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} of {known.People.Count} people {what}: more than 2 in 100. Is this the whole roster, and the right one?");

    /// <summary>A first birth date is news; another one, or its loss, moves somebody across the age of eighteen.</summary>
    private static IEnumerable<RosterDoubt> BirthDates(RosterDifference difference) =>
        from change in difference.Changes
        from field in change.Fields
        where field is { Field: RosterField.BirthDate, Old: not null }
        select new RosterDoubt(RosterDoubtKind.BirthDate, $"The birth date of {Name(change.After)} would change from {field.Old} to {field.New ?? "unknown"}. Age decides who may be told.")
        {
            People = [change.RosterId],
        };

    private static IEnumerable<RosterDoubt> Kinds(RosterDifference difference) =>
        from change in difference.Changes
        where change.Before.Kind != change.After.Kind
        select new RosterDoubt(RosterDoubtKind.Kind, $"{Name(change.After)} was {change.Before.Kind} and would be {change.After.Kind}.") { People = [change.RosterId], SecondApproval = true };

    /// <summary>A link is a change when the student was known before, or when it ties a known member of staff to a family.</summary>
    private static IEnumerable<RosterDoubt> Guardians(RosterSnapshot known, RosterSnapshot after, RosterDifference difference)
    {
        foreach (var link in difference.RelationsAdded.Where(link => known.People.ContainsKey(link.To) || IsKnownStaff(known, link.From)))
            yield return Guardian(link, $"{Name(after.People[link.From])} would become {Word(link)} {Name(after.People[link.To])}.");
        foreach (var link in difference.RelationsRemoved.Where(link => after.People.ContainsKey(link.To)))
            yield return Guardian(link, $"{NameIn(known, after, link.From)} would no longer be {Word(link)} {NameIn(known, after, link.To)}.");
    }

    private static RosterDoubt Guardian(RosterRelation link, string message) =>
        new(RosterDoubtKind.Guardian, message) { People = [link.From, link.To], SecondApproval = true };

    private static bool IsKnownStaff(RosterSnapshot known, string id) =>
        known.People.TryGetValue(id, out var person) && person.Kind.HasFlag(PersonKind.Staff);

    private static string Word(RosterRelation link) => link.Kind switch
    {
        RelationKind.GuardianOf => "guardian of",
        RelationKind.HostOf => "host of",
        RelationKind.RelativeOf => "a relative of",
        RelationKind.BarredFrom => "kept away from",
        _ => "in one household with",
    };

    private static IEnumerable<RosterDoubt> SameNames(RosterSnapshot known, RosterDifference difference)
    {
        var joiners = difference.Joiners.Select(person => person.RosterId).ToHashSet(StringComparer.Ordinal);
        return known.People.Values.Concat(difference.Joiners)
            .GroupBy(Spelling)
            .Where(group => group.Skip(1).Any() && group.Any(person => joiners.Contains(person.RosterId)))
            .Select(group => new RosterDoubt(
                RosterDoubtKind.SameName,
                $"{Name(group.First())} may be the same person under {string.Join(" and ", group.Select(person => person.RosterId))}. Nobody has linked them, and an import never does.")
            {
                People = [.. group.Select(person => person.RosterId)],
            });
    }

    private static (string Given, string Family) Spelling(RosterPerson person) => (Folded(person.Profile.GivenName), Folded(person.Profile.FamilyName));

    private static string Folded(string name) => name.Normalize().Trim().ToUpperInvariant();

    /// <summary>Somebody who comes back has ties, and is not among those known to be here.</summary>
    private static string NameIn(RosterSnapshot known, RosterSnapshot after, string id) =>
        Name(known.People.TryGetValue(id, out var person) ? person : after.People[id]);

    private static string Name(RosterPerson person) => person.Profile.SpokenName;
}
