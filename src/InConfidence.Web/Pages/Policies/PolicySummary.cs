using InConfidence.Policy;

namespace InConfidence.Web.Pages.Policies;

/// <summary>Says in a line what the system reads under a clause.</summary>
internal static class PolicySummary
{
    public static string Of(PolicyClause clause)
    {
        var counts = new (int Count, string One, string Many)[]
        {
            (clause.Rules.Count, "rule", "rules"),
            (clause.Requirements.Count, "requirement", "requirements"),
            (clause.Promises.Count, "promise", "promises"),
            (clause.Examples.Count, "example", "examples"),
        }.Where(kind => kind.Count > 0).Select(kind => $"{kind.Count} {(kind.Count == 1 ? kind.One : kind.Many)}").ToList();
        return counts.Count == 0 ? $"What the system reads under {clause.Id}" : $"{clause.Id} as the system follows it: {string.Join(", ", counts)}";
    }
}
