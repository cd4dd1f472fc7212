using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Routing;

/// <summary>Says why a route goes as it does. Names nobody.</summary>
internal sealed class RouteExplanation(Matter matter, AdultInvolved effective, bool passesTeam, bool isAnybodyLeftOut)
{
    public IReadOnlyList<RouteReason> Of(IReadOnlyList<RoleHolder> recipients) => [.. Reasons(recipients)];

    private IEnumerable<RouteReason> Reasons(IReadOnlyList<RoleHolder> recipients)
    {
        if (effective != matter.AdultInvolved)
            yield return new("R33", "Somebody alleged is more to the school than was ticked, and that decides.");
        if (passesTeam)
            yield return PastTeam();
        else if (recipients.Any(holder => holder.Role is Role.SafeguardingLead or Role.DeputyLead))
            yield return new("R05", "The safeguarding lead and every deputy who has no part in it are told at once.");
        if (isAnybodyLeftOut)
            yield return new("R21", "Somebody who would otherwise be told has a part in it, or is of the family of somebody who has, and is left out.");
        if (recipients.Count == 0)
            yield return new("R33", "Nobody here may be told who has no part in it and did not write it: it goes to the designated officer, social care or the police.");
        else if (recipients.All(holder => holder.Role is Role.Head or Role.Chair) && !passesTeam)
            yield return new("R06", "Nobody of the safeguarding team may be told, so it goes past them.");
        if (recipients.Any(holder => holder.Person == matter.Writer))
            yield return new("R23", "The writer is told too, and never alone: a second person knows.");
    }

    private RouteReason PastTeam() => effective switch
    {
        AdultInvolved.Head => new("R33", "It concerns the head, so it goes past the safeguarding team and the head."),
        AdultInvolved.Chair => new("R33", "It concerns the chair or proprietor, so it goes past them and the safeguarding team."),
        AdultInvolved.SafeguardingTeam => new("R33", "It concerns the safeguarding team, so it goes past them."),
        AdultInvolved.AdultHere => new("R33", "It concerns an adult whom the school answers for, so it goes past the safeguarding team."),
        _ => new("R33", "It is a concern about an adult, so it goes past the safeguarding team."),
    };
}
