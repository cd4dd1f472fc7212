using InConfidence.People;
using Route = InConfidence.Routing.Route;

namespace InConfidence.Web.Pages.Recording;

/// <summary>Who is told, by office: whom a matter reaches is said before anybody is named.</summary>
internal static class Recipients
{
    public static string InWords(Route route)
    {
        var offices = route.Recipients.GroupBy(holder => holder.Role).Select(group => Office(group.Key, group.Count())).ToList();
        return offices.Count switch
        {
            0 => "nobody here",
            1 => offices[0],
            _ => string.Join(", ", offices.SkipLast(1)) + " and " + offices[^1],
        };
    }

    private static string Office(Role role, int count) => role switch
    {
        Role.SafeguardingLead => "the safeguarding lead",
        Role.DeputyLead => count == 1 ? "a deputy" : $"{count} deputies",
        Role.Head => "the head",
        Role.Chair => "the chair",
        _ => "whoever is on duty",
    };
}
