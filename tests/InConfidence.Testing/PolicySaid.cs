namespace InConfidence.Testing;

/// <summary>What a page says that the policy says.</summary>
public static class PolicySaid
{
    /// <summary>The sentences, and each clause as it stands in words; the clause leads to where it stands in the policy.</summary>
    public static (IReadOnlyList<string> Sentences, IReadOnlyList<(string Clause, string? Leads)> Clauses) Of(Answer page)
    {
        var said = page.Document.QuerySelector("[data-policy-says]") ?? throw new InvalidOperationException("The page says nothing of the policy.");
        return (
            [.. said.QuerySelectorAll("q").Select(sentence => sentence.TextContent)],
            [.. said.QuerySelectorAll("a").Select(clause => (clause.TextContent, clause.GetAttribute("href")))]);
    }
}
