using InConfidence.Data.People;
using InConfidence.People;

namespace InConfidence.Web.Pages.People;

/// <summary>What people read for what somebody is to the school, and to somebody else.</summary>
internal static class PersonWords
{
    /// <summary>What an administrator may say that somebody is; students and their guardians come with the roster.</summary>
    public static IReadOnlyList<(PersonKind Kind, string Label, string? Hint)> Chosen { get; } =
    [
        (PersonKind.Staff, "Member of staff", null),
        (PersonKind.Supply, "Supply staff", null),
        (PersonKind.Contractor, "Contractor", "Cleaning, catering, transport, coaching."),
        (PersonKind.Volunteer, "Volunteer or governor", null),
        (PersonKind.HostFamily, "Host family", "Students live with them. They do not write records."),
    ];

    /// <summary>What tells people of one name apart: post, year and house, what they are to the school, and whether they have left.</summary>
    public static string About(DirectoryPerson person, DateOnly today) => string.Join(", ", new[]
    {
        Of(person.Kind), person.Profile.Post, person.Profile.YearGroup, person.Profile.House, person.IsHereOn(today) ? null : "has left",
    }.Where(part => !string.IsNullOrEmpty(part)));

    public static string Of(PersonKind kind) => string.Join(", ",
        Enum.GetValues<PersonKind>().Where(one => one != PersonKind.None && kind.HasFlag(one)).Select(One)) is { Length: > 0 } words ? words : "Nothing yet";

    /// <summary>What the relation makes of whoever stands at its beginning: "guardian of".</summary>
    public static string Of(RelationKind kind) => kind switch
    {
        RelationKind.GuardianOf => "guardian of",
        RelationKind.HostOf => "host of",
        RelationKind.SameHousehold => "lives with",
        RelationKind.RelativeOf => "relative of",
        RelationKind.BarredFrom => "kept away from",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such relation."),
    };

    /// <summary>The relation as it stands with the person whose page it is.</summary>
    public static string Of(PersonRelation relation, PersonId seenFrom) => (relation.Kind, relation.From == seenFrom) switch
    {
        (RelationKind.GuardianOf, true) => "Guardian of",
        (RelationKind.GuardianOf, false) => "In the care of",
        (RelationKind.HostOf, true) => "Hosts",
        (RelationKind.HostOf, false) => "Lives with the host family of",
        (RelationKind.SameHousehold, _) => "Lives with",
        (RelationKind.BarredFrom, true) => "Kept away from",
        (RelationKind.BarredFrom, false) => "To be kept from",
        _ => "Relative of",
    };

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>What a role lets somebody do, in a line.</summary>
    public static string? Hint(Role role) => role switch
    {
        Role.SafeguardingLead or Role.DeputyLead => "Is told of what staff write, at once, and reads it.",
        Role.Head => "Is told of concerns about adults, and when nobody answers.",
        Role.Chair => "Is told of concerns about the head, and when nobody else answers.",
        Role.DataProtectionOfficer => "Answers for the school’s records. Reads none of them.",
        Role.Administrator => "Runs the place. Reads no record.",
        Role.Counsellor => "Keeps notes of counselling that nobody else reads.",
        _ => "Records what students say.",
    };

    /// <summary>What to do before the last of those without whom the school cannot be may go.</summary>
    public static string FirstGrant(Role role, DateOnly day) => role == Role.Administrator
        ? $"Nobody else would run the place on {Of(day)}. First make somebody else an administrator, with an account"
        : $"Nobody else would be the safeguarding lead on {Of(day)}. First grant somebody else that role";

    private static string One(PersonKind kind) => kind switch
    {
        PersonKind.Student => "Student",
        PersonKind.Staff => "Member of staff",
        PersonKind.Guardian => "Parent or guardian",
        PersonKind.HostFamily => "Host family",
        PersonKind.Supply => "Supply staff",
        PersonKind.Contractor => "Contractor",
        PersonKind.Volunteer => "Volunteer or governor",
        _ => "Outside the school",
    };
}
