using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Routing;

/// <summary>Which adults a matter involves, by what the writer ticked and by who the people alleged are.</summary>
public static class AdultInvolvement
{
    /// <summary>
    /// The one value to store with a record: the most protective of what was ticked and what the people alleged are.
    /// A head alleged makes it a matter about the head, whatever was ticked.
    /// </summary>
    /// <param name="ticked">What the writer answered.</param>
    /// <param name="roles">Every role that somebody alleged holds.</param>
    /// <param name="kinds">Everything that somebody alleged is to the school.</param>
    public static AdultInvolved Effective(AdultInvolved ticked, IEnumerable<Role> roles, PersonKind kinds)
    {
        // A chair ticked but not listed is shut out by this value alone, while a head on the list is shut out by name.
        if (ticked == AdultInvolved.Chair)
            return ticked;
        return Every(ticked, roles, kinds).MaxBy(Weight);
    }

    /// <summary>Every answer that is true at once; routing goes past each of them.</summary>
    public static IReadOnlySet<AdultInvolved> Every(AdultInvolved ticked, IEnumerable<Role> roles, PersonKind kinds) =>
        roles.Select(Of).Concat(Of(kinds)).Append(ticked).ToHashSet();

    /// <summary>The more protective of two answers.</summary>
    public static AdultInvolved MostProtective(AdultInvolved one, AdultInvolved other) => Weight(one) >= Weight(other) ? one : other;

    private static AdultInvolved Of(Role role) => role switch
    {
        Role.Head => AdultInvolved.Head,
        Role.Chair => AdultInvolved.Chair,
        Role.SafeguardingLead or Role.DeputyLead => AdultInvolved.SafeguardingTeam,
        _ => AdultInvolved.AdultHere,
    };

    private static IEnumerable<AdultInvolved> Of(PersonKind kinds)
    {
        const PersonKind here = PersonKind.Staff | PersonKind.Supply | PersonKind.Contractor | PersonKind.Volunteer;
        if ((kinds & here) != PersonKind.None)
            yield return AdultInvolved.AdultHere;
        if ((kinds & PersonKind.HostFamily) != PersonKind.None)
            yield return AdultInvolved.HostFamily;
    }

    private static int Weight(AdultInvolved adult) => adult switch
    {
        AdultInvolved.No => 0,
        AdultInvolved.Unknown => 1,
        AdultInvolved.HostFamily => 2,
        AdultInvolved.AdultHere => 3,
        AdultInvolved.SafeguardingTeam => 4,
        AdultInvolved.Chair => 5,
        AdultInvolved.Head => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(adult), adult, null),
    };
}
