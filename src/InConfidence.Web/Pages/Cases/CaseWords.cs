using InConfidence.Cases;

namespace InConfidence.Web.Pages.Cases;

/// <summary>What people read for the words of cases.</summary>
internal static class CaseWords
{
    public static string Of(RoleInCase role) => role switch
    {
        RoleInCase.Harmed => "Was harmed, or may have been",
        RoleInCase.Alleged => "Is said to have harmed",
        RoleInCase.Witness => "Saw or heard it",
        RoleInCase.Other => "Belongs to it in another way",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    public static string Of(CasePart part) => part switch
    {
        CasePart.CareInstruction => "What to do",
        CasePart.Summary => "What it is about",
        CasePart.Words => "The student’s words",
        CasePart.Whole => "A whole record",
        CasePart.Existence => "That there is something",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "There is no such part."),
    };

    public static string Of(CaseItemKind kind) => kind switch
    {
        CaseItemKind.Record => "Record",
        CaseItemKind.Decision => "Decision",
        CaseItemKind.Action => "Action",
        CaseItemKind.Meeting => "Meeting",
        CaseItemKind.Contact => "Talk with somebody outside",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such item."),
    };
}
