using InConfidence.Data.People;
using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>
/// A roster gives no office and takes none. Whoever holds one stays, as what they are, until a person says that they
/// have left: a mistaken or poisoned export leaves no school without a safeguarding lead.
/// </summary>
internal static class RosterOffices
{
    private const PersonKind Employed = PersonKind.Staff | PersonKind.Supply | PersonKind.Contractor | PersonKind.Volunteer;

    public static RosterSnapshot Kept(this RosterSnapshot incoming, KnownRoster known)
    {
        var holders = Holders(known).ToList();
        return incoming with
        {
            Unread = incoming.Unread.Union(holders.Where(holder => !incoming.People.ContainsKey(Id(holder))).Select(Id)),
            People = incoming.People.SetItems(
                from holder in holders
                where LosesPlace(incoming, holder)
                let told = incoming.People[Id(holder)]
                select KeyValuePair.Create(told.RosterId, told with { Kind = told.Kind | (holder.Kind & Employed) })),
        };
    }

    public static IEnumerable<RosterDoubt> Doubts(KnownRoster known, RosterSnapshot incoming, RosterDifference difference) =>
    [
        .. Missing(known, incoming),
        .. Holders(known).Where(holder => LosesPlace(incoming, holder))
            .Select(holder => Doubt(holder, $"{holder.Name} holds an office here, and the roster no longer has them among those who work here. They stay what they are.")),
        .. Reached(known, difference),
    ];

    private static IEnumerable<RosterDoubt> Missing(KnownRoster known, RosterSnapshot incoming) =>
        Holders(known).Where(holder => !incoming.People.ContainsKey(Id(holder)) && !incoming.Unread.Contains(Id(holder)) && TellsOf(incoming, holder))
            .Select(holder => Doubt(holder, $"{holder.Name} holds an office here and is not in the roster. They stay until somebody sets the day on which they leave."));

    /// <summary>The number that a page says to ring, and the address to which alerts go, are not changed by a file alone.</summary>
    private static IEnumerable<RosterDoubt> Reached(KnownRoster known, RosterDifference difference) =>
        from change in difference.Changes
        where known.Find(change.RosterId) is { } person && IsHolder(person, known.Today)
        from field in change.Fields
        where field.Field is RosterField.Phone or RosterField.Mail && field.Old is not null
        select new RosterDoubt(RosterDoubtKind.Office, $"{change.After.Profile.SpokenName} holds an office here and is reached at {field.Old}. That would become {field.New}.")
        {
            People = [change.RosterId],
            SecondApproval = true,
        };

    private static RosterDoubt Doubt(DirectoryPerson holder, string message) => new(RosterDoubtKind.Office, message) { People = [Id(holder)] };

    private static bool TellsOf(RosterSnapshot incoming, DirectoryPerson holder) => (holder.Kind & incoming.CarriesKinds) != PersonKind.None;

    private static bool LosesPlace(RosterSnapshot incoming, DirectoryPerson holder) =>
        incoming.People.TryGetValue(Id(holder), out var told) && (holder.Kind & Employed) != PersonKind.None
        && ((told.Kind | (holder.Kind & ~incoming.CarriesKinds)) & Employed) == PersonKind.None;

    private static IEnumerable<DirectoryPerson> Holders(KnownRoster known) =>
        known.Directory.People.Where(person => person.Profile.RosterId is not null && IsHolder(person, known.Today)).OrderBy(Id, StringComparer.Ordinal);

    /// <summary>Today, or on a day to come.</summary>
    private static bool IsHolder(DirectoryPerson person, DateOnly today) =>
        person.IsHereOn(today) && person.Roles.Any(grant => grant.Role != Role.Staff && (grant.Until is null || grant.Until >= today));

    private static string Id(DirectoryPerson holder) => holder.Profile.RosterId!;
}
