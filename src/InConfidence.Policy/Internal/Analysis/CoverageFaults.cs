using InConfidence.Policy.Internal.Language;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>Clauses that no rule carries out, and that are not marked as a weighing for a person; rules that cite no clause of the document.</summary>
internal static class CoverageFaults
{
    public static IEnumerable<PolicyFault> Of(Statements statements)
    {
        var carried = statements.Rules.SelectMany(rule => rule.Clauses)
            .Concat(statements.Requirements.SelectMany(requirement => requirement.Requirement.Clauses))
            .Concat(statements.Promises.Select(promise => promise.Clause).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        foreach (var clause in statements.Source.Clauses.Where(clause => !carried.Contains(clause.Id) && !statements.Weighings.Contains(clause.Id)))
            yield return new PolicyFault("uncovered-clause", clause.Id, $"no rule carries out {clause.Id}, and it is not marked as a weighing for a person") { Line = clause.Line };
        foreach (var twice in statements.Source.Clauses.GroupBy(clause => clause.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return new PolicyFault("uncovered-clause", twice.Key, $"two clauses are called {twice.Key}") { Line = twice.Last().Line };
    }
}
