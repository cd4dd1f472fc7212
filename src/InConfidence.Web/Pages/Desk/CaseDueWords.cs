using InConfidence.Data.Cases;
using InConfidence.Data.People;

namespace InConfidence.Web.Pages.Desk;

/// <summary>What people read for that of cases which wants somebody: of whom, never what it is.</summary>
internal sealed class CaseDueWords(SchoolDirectory directory, DateTimeOffset now)
{
    /// <summary>The kinds, in the order in which they stand: what is to be done, what somebody may know, whom nobody has seen.</summary>
    public static int KindOf(CaseDueCause cause) => cause switch
    {
        CaseDueCause.Action or CaseDueCause.SecondView => 0,
        CaseDueCause.GrantEnds or CaseDueCause.GrantReview => 1,
        _ => 2,
    };

    public static string Of(int kind) => kind switch
    {
        0 => "To be done",
        1 => "What somebody may know",
        _ => "Seen lately?",
    };

    /// <summary>The same where no heading says that it is of cases.</summary>
    public static string Today(int kind) => kind switch
    {
        0 => "To be done in cases",
        1 => "What somebody may know ends or is reviewed",
        _ => "Students whom nobody has seen",
    };

    public string What(CaseDueLine due) => due.Cause switch
    {
        CaseDueCause.Action => $"{Students(due)}: an action of {directory.NameOf(due.Person)}",
        CaseDueCause.SecondView => $"{Students(due)}: your view on a decision of {directory.NameOf(due.Person)}",
        CaseDueCause.Unseen => $"{Students(due)}: who has seen them lately?",
        CaseDueCause.GrantEnds => $"{Students(due)}: what {Whoever(due)} may know ends",
        _ => $"{Students(due)}: does {Whoever(due)} still need to know?",
    };

    public bool IsLate(CaseDueLine due) => due.Cause is CaseDueCause.Action or CaseDueCause.GrantReview or CaseDueCause.Unseen && due.At <= now;

    private string Students(CaseDueLine due) => string.Join(", ", due.Students.Select(student => directory.NameOf(student)));

    private string Whoever(CaseDueLine due) => due.Person is { } person ? directory.NameOf(person) : "whoever is on duty in the house";
}
