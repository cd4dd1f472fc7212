using System.Collections.Frozen;
using InConfidence.People;

namespace InConfidence.Data.Rosters;

/// <summary>
/// What the words for roles in rosters say about the kind of person, and no more: "administrator" or "principal" makes
/// somebody staff, and grants nothing.
/// </summary>
internal static class RosterRoles
{
    /// <summary>From OneRoster 1.1 (section on users), OneRoster 1.2 (roles) and School Data Sync 2.1 (roles and relationships).</summary>
    private static readonly FrozenDictionary<string, PersonKind> Kinds = new Dictionary<string, PersonKind>
    {
        ["student"] = PersonKind.Student,
        ["parent"] = PersonKind.Guardian,
        ["guardian"] = PersonKind.Guardian,
        ["relative"] = PersonKind.Guardian,
        ["teacher"] = PersonKind.Staff,
        ["administrator"] = PersonKind.Staff,
        ["aide"] = PersonKind.Staff,
        ["proctor"] = PersonKind.Staff,
        ["counselor"] = PersonKind.Staff,
        ["principal"] = PersonKind.Staff,
        ["districtAdministrator"] = PersonKind.Staff,
        ["siteAdministrator"] = PersonKind.Staff,
        ["systemAdministrator"] = PersonKind.Staff,
        ["professor"] = PersonKind.Staff,
        ["lecturer"] = PersonKind.Staff,
        ["faculty"] = PersonKind.Staff,
        ["adjunct"] = PersonKind.Staff,
        ["instructor"] = PersonKind.Staff,
        ["researcher"] = PersonKind.Staff,
        ["staff"] = PersonKind.Staff,
        ["paraprofessional"] = PersonKind.Staff,
        ["nurse"] = PersonKind.Staff,
        ["coach"] = PersonKind.Staff,
        ["substitute"] = PersonKind.Staff | PersonKind.Supply,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static PersonKind? KindOf(string role) => Kinds.TryGetValue(role, out var kind) ? kind : null;

    /// <summary>A relative counts among the guardians, but what is told to parents is not told to every relative.</summary>
    public static RelationKind LinkOf(string role) =>
        role.Equals("relative", StringComparison.OrdinalIgnoreCase) ? RelationKind.RelativeOf : RelationKind.GuardianOf;
}
