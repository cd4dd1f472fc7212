using System.Runtime.CompilerServices;
using InConfidence.Policy;

namespace InConfidence.Data.Steps;

/// <summary>The headings of a document's clauses, read once for each document.</summary>
internal static class ClauseTitles
{
    private static readonly ConditionalWeakTable<PolicyDocument, Dictionary<string, string>> Known = [];

    public static string? Of(PolicyDocument document, string clause) => Known.GetValue(document, Read).GetValueOrDefault(clause);

    private static Dictionary<string, string> Read(PolicyDocument document) =>
        (document.Prose?.Clauses ?? []).DistinctBy(clause => clause.Id).ToDictionary(clause => clause.Id, clause => clause.Title, StringComparer.Ordinal);
}
