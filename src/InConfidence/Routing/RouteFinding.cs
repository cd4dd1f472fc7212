using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Routing;

/// <summary>Finds the way of one matter through one school.</summary>
internal sealed class RouteFinding
{
    private readonly Matter matter;
    private readonly SchoolNow school;
    private readonly Conflicts conflicts;
    private readonly IReadOnlySet<AdultInvolved> involved;
    private readonly AdultInvolved effective;

    public RouteFinding(Matter matter, SchoolNow school)
    {
        this.matter = matter;
        this.school = school;
        conflicts = new Conflicts(matter, school.Relations);
        var roles = school.Holders.Where(holder => matter.Alleged.Contains(holder.Person)).Select(holder => holder.Role).ToList();
        var kinds = matter.Alleged.Aggregate(PersonKind.None, (all, person) => all | school.Kinds.GetValueOrDefault(person));
        involved = AdultInvolvement.Every(matter.AdultInvolved, roles, kinds);
        effective = AdultInvolvement.Effective(matter.AdultInvolved, roles, kinds);
    }

    /// <summary>About an adult whom the school answers for: the safeguarding team's desk is passed by.</summary>
    private bool PassesTeam => matter.Kind == RecordKind.ConcernAboutAdult
        || involved.Overlaps([AdultInvolved.AdultHere, AdultInvolved.SafeguardingTeam, AdultInvolved.Head, AdultInvolved.Chair]);

    public Route Find()
    {
        var steps = Steps();
        var recipients = AtOnce(steps);
        return new Route
        {
            AdultInvolved = effective,
            Recipients = recipients,
            PhoneFirst = PhoneFirst(recipients),
            Climb = recipients.Count == 0 ? [] : [.. steps.Select(step => step.Except(recipients).ToList()).Where(step => step.Count > 0)],
            Reasons = new RouteExplanation(matter, effective, PassesTeam, IsAnybodyLeftOut()).Of(recipients),
        };
    }

    /// <summary>The safeguarding team, the head, the chair; each without whoever may not be told, and each person once.</summary>
    private List<IReadOnlyList<RoleHolder>> Steps()
    {
        var steps = new List<IReadOnlyList<RoleHolder>>();
        var seen = new HashSet<PersonId>();
        foreach (var offices in Offices())
            steps.Add([.. offices.SelectMany(Holders).Where(holder => MayBeTold(holder.Person) && seen.Add(holder.Person))]);
        return [.. steps.Where(step => step.Count > 0)];
    }

    private IEnumerable<Role[]> Offices()
    {
        if (!PassesTeam)
            yield return [Role.SafeguardingLead, Role.DeputyLead];
        yield return [Role.Head];
        yield return [Role.Chair];
    }

    /// <summary>The first step at which there is somebody besides the writer, and whoever stands before it.</summary>
    private List<RoleHolder> AtOnce(List<IReadOnlyList<RoleHolder>> steps)
    {
        var first = steps.FindIndex(step => step.Any(holder => holder.Person != matter.Writer));
        return first < 0 ? [] : [.. steps.Take(first + 1).SelectMany(step => step)];
    }

    private RoleHolder? PhoneFirst(IReadOnlyList<RoleHolder> recipients)
    {
        var others = recipients.Where(holder => holder.Person != matter.Writer).ToList();
        return school.OnDuty.Select(person => others.Find(holder => holder.Person == person)).FirstOrDefault(holder => holder is not null)
            ?? others.Find(holder => holder.Role == Role.SafeguardingLead)
            ?? others.FirstOrDefault();
    }

    private bool IsAnybodyLeftOut() => Offices().SelectMany(offices => offices).SelectMany(Holders).Any(holder => !MayBeTold(holder.Person));

    private bool MayBeTold(PersonId person) => !conflicts.Concern(person) && !HoldsOfficeInvolved(person);

    /// <summary>An office that the matter is about bars everybody who holds it, whether anybody was named or not.</summary>
    private bool HoldsOfficeInvolved(PersonId person) =>
        school.Holders.Any(holder => holder.Person == person && holder.Role switch
        {
            Role.SafeguardingLead or Role.DeputyLead => involved.Contains(AdultInvolved.SafeguardingTeam),
            Role.Head => involved.Contains(AdultInvolved.Head),
            Role.Chair => involved.Contains(AdultInvolved.Chair),
            _ => false,
        });

    private IEnumerable<RoleHolder> Holders(Role role) => school.Holders.Where(holder => holder.Role == role);
}
