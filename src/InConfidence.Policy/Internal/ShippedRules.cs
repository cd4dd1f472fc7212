namespace InConfidence.Policy.Internal;

/// <summary>The rules with which a school begins.</summary>
internal static class ShippedRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. ReadingPermissions.All,
        .. ReadingRefusals.All,
        .. DraftRules.All,
        .. WritingRules.All,
        .. TellingRules.All,
    ];
}
