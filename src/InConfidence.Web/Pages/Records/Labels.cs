using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Web.Pages.Records;

/// <summary>What people read for the words that the program uses.</summary>
internal static class Labels
{
    public static string Of(RecordKind kind) => kind switch
    {
        RecordKind.Disclosure => "What a student said",
        RecordKind.Concern => "What somebody noticed",
        RecordKind.ConcernAboutAdult => "Something about an adult",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such record."),
    };

    public static string WordsOf(RecordKind kind) => kind switch
    {
        RecordKind.Disclosure => "In their words",
        RecordKind.Concern => "What was noticed",
        _ => "What happened",
    };

    public static string Of(PartInRecord part) => part switch
    {
        PartInRecord.Spoke => "Spoke",
        PartInRecord.Concerned => "Concerns",
        PartInRecord.Alleged => "Said to have harmed",
        PartInRecord.KeptOut => "Must not see this",
        PartInRecord.Present => "Was there",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "There is no such part."),
    };

    public static string Of(Role role) => role switch
    {
        Role.SafeguardingLead => "Safeguarding lead (DSL)",
        Role.DeputyLead => "Deputy safeguarding lead",
        Role.Head => "Head",
        Role.Chair => "Chair or proprietor",
        Role.DataProtectionOfficer => "Data protection officer",
        Role.Administrator => "Administrator",
        Role.Counsellor => "Counsellor",
        _ => "Member of staff",
    };

    public static string Of(AdultInvolved adult) => adult switch
    {
        AdultInvolved.Unknown => "Not known",
        AdultInvolved.No => "No",
        AdultInvolved.AdultHere => "Yes: staff, supply, contractor or volunteer",
        AdultInvolved.HostFamily => "Yes: a host family",
        AdultInvolved.SafeguardingTeam => "Yes: the safeguarding team",
        AdultInvolved.Head => "Yes: the head",
        AdultInvolved.Chair => "Yes: the chair or proprietor",
        _ => throw new ArgumentOutOfRangeException(nameof(adult), adult, "There is no such answer."),
    };
}
