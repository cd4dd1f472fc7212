using InConfidence.People;
using InConfidence.Routing;

namespace InConfidence.Data.Records;

/// <summary>Who comes next while nobody answers.</summary>
internal static class NextOnTheWay
{
    /// <summary>Those of the first step at which somebody does not know yet; empty when nobody is left.</summary>
    public static IReadOnlyList<RoleHolder> After(this IReadOnlyList<IReadOnlyList<RoleHolder>> way, Func<PersonId, bool> knows) =>
        way.Select(step => step.Where(holder => !knows(holder.Person)).ToList()).FirstOrDefault(step => step.Count > 0) ?? [];
}
