namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>
/// Finds values that make several statements so at once, without making one diagram of them: the statement that leaves least
/// choice is decided first, so that what follows from a choice follows at once.
/// </summary>
/// <remarks>Davis, Logemann, Loveland, A Machine Program for Theorem-Proving (1962), over statements of several values.</remarks>
internal sealed class Search(Diagram diagram, Budget budget)
{
    /// <returns>The values of the variables that matter, or null where the statements are never so together.</returns>
    public Dictionary<int, int>? Find(IEnumerable<int> statements)
    {
        var values = new Dictionary<int, int>();
        return Find([.. statements.Distinct()], values) ? values : null;
    }

    private bool Find(List<int> statements, Dictionary<int, int> values)
    {
        statements.RemoveAll(node => node == Diagram.Always);
        if (statements.Contains(Diagram.Never))
            return false;
        if (statements.Count == 0)
            return true;
        budget.Spend(statements.Count);
        var narrowest = statements.MinBy(Choices);
        var variable = diagram.VariableOf(narrowest);
        for (var value = 0; value < diagram.SizeOf(variable); value++)
        {
            if (diagram.Child(narrowest, value) == Diagram.Never)
                // Stryker disable once statement : otherwise it is given up a step later
                continue;
            values[variable] = value;
            if (Find([.. statements.Select(node => diagram.Given(node, variable, value)).Distinct()], values))
                return true;
        }
        values.Remove(variable);
        return false;
    }

    private int Choices(int node)
    {
        var choices = 0;
        for (var value = 0; value < diagram.SizeOf(diagram.VariableOf(node)); value++)
            choices += diagram.Child(node, value) == Diagram.Never ? 0 : 1;
        return choices;
    }
}
