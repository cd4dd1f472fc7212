using CsCheck;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;

namespace InConfidence.Tests.Routing;

/// <summary>What is so of every route, in any school and any matter.</summary>
public sealed class RouteLawTests
{
    [Fact]
    public void Of_AnyMatter_NeverReachesAnybodyConflicted() =>
        ForEveryRoute((matter, school, route) => Everybody(route).All(holder => !NaiveConflict(matter, school, holder.Person)));

    [Fact]
    public void Of_AnyMatter_IsEmptyOnlyWhereNobodyElseMayBeTold() =>
        ForEveryRoute((matter, school, route) => route.OutsideOnly == !MayBeTold(matter, school).Any(person => person != matter.Writer));

    [Fact]
    public void Of_AnyMatter_ReachesInTheEndWhoeverMayBeTold() =>
        ForEveryRoute((matter, school, route) => route.OutsideOnly
            || Everybody(route).Select(holder => holder.Person).ToHashSet().SetEquals(MayBeTold(matter, school)));

    [Fact]
    public void Of_AnyMatter_TellsNobodyTwice() =>
        ForEveryRoute((_, _, route) => Everybody(route).Select(holder => holder.Person).Distinct().Count() == Everybody(route).Count());

    [Fact]
    public void Of_AnyMatter_TellsSomebodyBesidesTheWriter() =>
        ForEveryRoute((matter, _, route) => route.OutsideOnly || route.Recipients.Any(holder => holder.Person != matter.Writer));

    [Fact]
    public void Of_AnyMatter_ClimbsByStepsThatAreNotEmpty() =>
        ForEveryRoute((_, _, route) => route.Climb.All(step => step.Count > 0) && (!route.OutsideOnly || route.Climb.Count == 0));

    [Fact]
    public void Of_AnyMatter_TellsPeopleInRolesTheyHold() =>
        ForEveryRoute((_, school, route) => Everybody(route).All(school.Holders.Contains));

    [Fact]
    public void Of_AnyMatter_ClimbsFromTheTeamToTheHeadToTheChair() =>
        ForEveryRoute((_, _, route) => Everybody(route).Select(holder => Height(holder.Role)).ToList() is var heights
            && heights.SequenceEqual(heights.Order()));

    [Fact]
    public void Of_AMatterAboutTheHead_NeverReachesTheHead() =>
        ForEveryRoute((matter, school, route) => !IsAbout(matter, school, AdultInvolved.Head, Role.Head)
            || Everybody(route).All(holder => !Holds(school, holder.Person, Role.Head)));

    [Fact]
    public void Of_AMatterAboutTheChair_NeverReachesTheChair() =>
        ForEveryRoute((matter, school, route) => !IsAbout(matter, school, AdultInvolved.Chair, Role.Chair)
            || Everybody(route).All(holder => !Holds(school, holder.Person, Role.Chair)));

    [Fact]
    public void Of_AMatterAboutTheSafeguardingTeam_NeverReachesTheTeam() =>
        ForEveryRoute((matter, school, route) => !IsAbout(matter, school, AdultInvolved.SafeguardingTeam, Role.SafeguardingLead, Role.DeputyLead)
            || Everybody(route).All(holder => !Holds(school, holder.Person, Role.SafeguardingLead, Role.DeputyLead)));

    [Fact]
    public void Of_AMatterAboutAnAdultHere_NeverReachesTheTeamsDesk() =>
        ForEveryRoute((matter, school, route) => !NaivePassesTeam(matter, school)
            || Everybody(route).All(holder => holder.Role is Role.Head or Role.Chair));

    [Fact]
    public void Of_AnyOtherMatter_TellsTheWholeFreeTeamAtOnce() =>
        ForEveryRoute((matter, school, route) => NaivePassesTeam(matter, school) || route.OutsideOnly
            || Free(matter, school, Role.SafeguardingLead, Role.DeputyLead).All(person => route.Recipients.Any(holder => holder.Person == person)));

    [Fact]
    public void Of_AnyMatter_PhonesARecipientWhoDidNotWriteItOnDutyFirst() =>
        ForEveryRoute((matter, school, route) =>
        {
            var others = route.Recipients.Where(holder => holder.Person != matter.Writer).ToList();
            if (others.Count == 0)
                return route.PhoneFirst is null;
            var onDuty = school.OnDuty.Where(person => others.Any(holder => holder.Person == person)).ToList();
            var leads = others.Where(holder => holder.Role == Role.SafeguardingLead).ToList();
            return others.Contains(route.PhoneFirst!)
                && (onDuty.Count == 0 || route.PhoneFirst!.Person == onDuty[0])
                && (onDuty.Count > 0 || leads.Count == 0 || leads.Contains(route.PhoneFirst!));
        });

    [Fact]
    public void Of_AnyMatter_GivesReasonsWithClauses() =>
        ForEveryRoute((_, _, route) => route.Reasons.Count > 0 && route.Reasons.All(reason => reason.Clause.StartsWith('R') && reason.Sentence.EndsWith('.')));

    private static void ForEveryRoute(Func<Matter, SchoolNow, Route, bool> law) =>
        AnySchool.Case.Sample(given => law(given.Matter, given.School, Route.Of(given.Matter, given.School)), iter: 20_000);

    private static IEnumerable<RoleHolder> Everybody(Route route) => route.Recipients.Concat(route.Climb.SelectMany(step => step));

    private static int Height(Role role) => role switch { Role.Head => 1, Role.Chair => 2, _ => 0 };

    private static bool Holds(SchoolNow school, PersonId person, params Role[] roles) =>
        school.Holders.Any(holder => holder.Person == person && roles.Contains(holder.Role));

    private static bool IsAbout(Matter matter, SchoolNow school, AdultInvolved ticked, params Role[] roles) =>
        matter.AdultInvolved == ticked || matter.Alleged.Any(person => Holds(school, person, roles));

    private static bool NaivePassesTeam(Matter matter, SchoolNow school)
    {
        const PersonKind here = PersonKind.Staff | PersonKind.Supply | PersonKind.Contractor | PersonKind.Volunteer;
        return matter.Kind == RecordKind.ConcernAboutAdult
            || matter.AdultInvolved is AdultInvolved.AdultHere or AdultInvolved.SafeguardingTeam or AdultInvolved.Head or AdultInvolved.Chair
            || matter.Alleged.Any(person => (school.Kinds[person] & here) != 0 || school.Holders.Any(holder => holder.Person == person));
    }

    private static HashSet<PersonId> Free(Matter matter, SchoolNow school, params Role[] roles) =>
        [.. school.Holders.Where(holder => roles.Contains(holder.Role)).Select(holder => holder.Person).Where(person =>
            !NaiveConflict(matter, school, person)
            && !(IsAbout(matter, school, AdultInvolved.Head, Role.Head) && Holds(school, person, Role.Head))
            && !(IsAbout(matter, school, AdultInvolved.Chair, Role.Chair) && Holds(school, person, Role.Chair))
            && !(IsAbout(matter, school, AdultInvolved.SafeguardingTeam, Role.SafeguardingLead, Role.DeputyLead)
                && Holds(school, person, Role.SafeguardingLead, Role.DeputyLead)))];

    private static HashSet<PersonId> MayBeTold(Matter matter, SchoolNow school) => NaivePassesTeam(matter, school)
        ? Free(matter, school, Role.Head, Role.Chair)
        : Free(matter, school, Role.SafeguardingLead, Role.DeputyLead, Role.Head, Role.Chair);

    private static bool NaiveConflict(Matter matter, SchoolNow school, PersonId person) =>
        matter.Alleged.Contains(person) || matter.KeptOut.Contains(person)
        || matter.Alleged.Concat(matter.Students).Any(other => other != person && NaiveFamily.Are(school.Relations, person, other));
}
