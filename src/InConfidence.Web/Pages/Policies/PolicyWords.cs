using InConfidence.Data.People;
using InConfidence.Data.Policies;
using InConfidence.Policies;
using InConfidence.Policy;
using InConfidence.Web.Pages.People;

namespace InConfidence.Web.Pages.Policies;

/// <summary>How the pages about policies say things.</summary>
internal static class PolicyWords
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Permit => "permitted",
        Outcome.Refuse => "refused",
        _ => "the safeguarding lead decides",
    };

    public static string Of(string outcome) => outcome switch
    {
        "permit" => "permitted",
        "refuse" => "refused",
        "ask" => "the safeguarding lead decides",
        null or "" => "nothing",
        _ => outcome,
    };

    /// <summary>How far a document has come, on a day.</summary>
    public static string State(PolicyVersion version, SchoolDirectory directory, DateOnly today) => version.State switch
    {
        PolicyState.Uploaded => "Uploaded",
        PolicyState.Proposed => "Waits for a second person",
        PolicyState.Dropped => "Not taken",
        _ when version.From > today => $"From {PersonWords.Of(version.From!.Value)}",
        _ => directory.PolicyInForceOn(today)?.Id == version.Id ? "In force" : "Was in force, or was passed by",
    };

    /// <summary>Where a fault stands, and what it is.</summary>
    public static string Of(PolicyFault fault) =>
        $"Line {fault.Line}{(fault.Column > 0 ? $", letter {fault.Column}" : "")}: {fault.Message}";
}
