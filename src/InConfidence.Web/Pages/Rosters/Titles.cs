using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Web.Pages.Rosters;

/// <summary>The words for what a roster tells of.</summary>
public static class Titles
{
    public static string Of(RosterDoubtKind kind) => kind switch
    {
        RosterDoubtKind.File => "The files",
        RosterDoubtKind.Date => "Dates",
        RosterDoubtKind.Formula => "Names like formulas",
        RosterDoubtKind.SameName => "People of one name",
        RosterDoubtKind.ManyAtOnce => "Many at once",
        RosterDoubtKind.BirthDate => "Birth dates",
        RosterDoubtKind.Kind => "What somebody is",
        RosterDoubtKind.Guardian => "Guardians",
        RosterDoubtKind.Office => "People who hold an office",
        RosterDoubtKind.Return => "People who come back",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such doubt."),
    };

    public static string Of(RosterField field) => field switch
    {
        RosterField.Kind => "is",
        RosterField.GivenName => "given name",
        RosterField.FamilyName => "family name",
        RosterField.PreferredName => "preferred name",
        RosterField.BirthDate => "birth date",
        RosterField.YearGroup => "year group",
        RosterField.House => "house",
        RosterField.Site => "site",
        RosterField.Post => "post",
        RosterField.Mail => "mail",
        RosterField.Phone => "phone",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };

    public static string Of(RosterFieldChange change) => $"{Of(change.Field)} {change.Old ?? "unknown"} → {change.New ?? "unknown"}";

    /// <summary>"student", "staff and guardian".</summary>
    public static string Of(PersonKind kind) =>
        string.Join(" and ", Enum.GetValues<PersonKind>().Where(one => one != PersonKind.None && kind.HasFlag(one)).Select(one => one == PersonKind.HostFamily ? "host family" : one.ToString().ToLowerInvariant()));

    public static string Of(RelationKind kind) => kind switch
    {
        RelationKind.GuardianOf => "guardian of",
        RelationKind.HostOf => "host of",
        RelationKind.RelativeOf => "a relative of",
        RelationKind.BarredFrom => "kept away from",
        _ => "in one household with",
    };
}
