using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>
/// Who may come to know that a record exists: the yardstick, written from the sentences of the policy and from nothing of
/// the product. Whoever a record may reach by climbing may come to know of it.
/// </summary>
internal static class Visible
{
    private static readonly Dictionary<string, Role> Offices = new()
    {
        ["Lena"] = Role.SafeguardingLead,
        ["Dee"] = Role.DeputyLead,
        ["Hanna"] = Role.Head,
        ["Cora"] = Role.Chair,
    };

    private static readonly Dictionary<string, string> WritesHome = new() { ["Otto"] = "Kim" };

    public static bool MayKnow(string viewer, string writer, AdultInvolved adult, bool isConcernAboutAdult, string? alleged, string? keptOut)
    {
        // R21: the person alleged never reads it. L1: nor does whoever was named as one who must not see it.
        if (viewer == alleged || viewer == keptOut)
            return false;
        // P2: whoever wrote it may read it again.
        if (viewer == writer)
            return true;
        if (!Offices.TryGetValue(viewer, out var office))
            return false;
        // R33: past whoever holds the office that it is about, named or not.
        var about = new[] { adult, alleged is null ? AdultInvolved.No : Office(alleged) };
        var isOwnOffice = office switch
        {
            Role.SafeguardingLead or Role.DeputyLead => about.Contains(AdultInvolved.SafeguardingTeam),
            Role.Head => about.Contains(AdultInvolved.Head),
            _ => about.Contains(AdultInvolved.Chair),
        };
        // R33: what concerns an adult whom the school answers for goes past the team. R06: what nobody answers goes on to the head and the chair.
        var passesTeam = isConcernAboutAdult || about.Any(one => one is not (AdultInvolved.No or AdultInvolved.Unknown or AdultInvolved.HostFamily));
        return !isOwnOffice && (!passesTeam || office is Role.Head or Role.Chair);
    }

    /// <summary>
    /// R2, R48: whoever writes home for a student is told that contact home goes through the safeguarding lead, once a record of
    /// the student shuts the way; unless it concerns them. It is the one thing that a record tells to somebody who may not know of it.
    /// </summary>
    public static bool MayKnowThatHomeIsShut(string viewer, string student, string? alleged, string? keptOut) =>
        WritesHome.GetValueOrDefault(viewer) == student && viewer != alleged && viewer != keptOut;

    private static AdultInvolved Office(string person) => Offices.GetValueOrDefault(person) switch
    {
        Role.SafeguardingLead or Role.DeputyLead => AdultInvolved.SafeguardingTeam,
        Role.Head => AdultInvolved.Head,
        Role.Chair => AdultInvolved.Chair,
        _ => AdultInvolved.AdultHere,
    };
}
