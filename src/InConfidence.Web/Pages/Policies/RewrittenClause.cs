using InConfidence.Policy;

namespace InConfidence.Web.Pages.Policies;

/// <summary>A clause whose text differs between two documents, line by line.</summary>
/// <param name="Id">The clause.</param>
/// <param name="Title">Its heading in the newer document, or in the older where it is gone.</param>
/// <param name="Gone">Lines that the newer no longer has.</param>
/// <param name="New">Lines that it has anew.</param>
internal sealed record RewrittenClause(string Id, string Title, IReadOnlyList<string> Gone, IReadOnlyList<string> New)
{
    /// <summary>Every clause that was rewritten, in the order of the newer document, then those that are gone.</summary>
    public static IReadOnlyList<RewrittenClause> Between(PolicyProse older, PolicyProse newer)
    {
        var before = older.Clauses.GroupBy(clause => clause.Id).ToDictionary(same => same.Key, same => same.First());
        var after = newer.Clauses.Select(clause => clause.Id).ToHashSet();
        return
        [
            .. newer.Clauses.Select(clause => Of(before.GetValueOrDefault(clause.Id), clause)).OfType<RewrittenClause>(),
            .. older.Clauses.Where(clause => !after.Contains(clause.Id)).Select(clause => Of(clause, null)).OfType<RewrittenClause>(),
        ];
    }

    private static RewrittenClause? Of(PolicyClause? older, PolicyClause? newer)
    {
        var (gone, added) = (Lines(older), Lines(newer));
        return gone.SequenceEqual(added) ? null : new RewrittenClause((newer ?? older)!.Id, (newer ?? older)!.Title, [.. gone.Except(added)], [.. added.Except(gone)]);
    }

    private static List<string> Lines(PolicyClause? clause) => clause is null
        ? []
        : [.. $"{clause.Title}\n{clause.Prose}\n{clause.Program}".Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
}
