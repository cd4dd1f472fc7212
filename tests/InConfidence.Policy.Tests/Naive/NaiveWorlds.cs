namespace InConfidence.Policy.Tests.Naive;

/// <summary>Every way in which the unknown facts of a situation may turn out, each as the set of facts that are so.</summary>
internal static class NaiveWorlds
{
    public static IReadOnlyList<IReadOnlySet<Fact>> Of(Situation asked, IEnumerable<Fact> mentioned)
    {
        IEnumerable<IEnumerable<Fact>> worlds = [[]];
        foreach (var together in mentioned.GroupBy(fact => fact.Variable ?? fact.Name))
        {
            var choices = Choices(together.First(), asked);
            worlds = [.. worlds.SelectMany(world => choices.Select(choice => choice is null ? world : world.Append(choice)))];
        }
        return [.. worlds.Select(world => world.ToHashSet())];
    }

    /// <summary>What may be so of a fact, or of the variable to which it belongs; null for "not so".</summary>
    private static List<Fact?> Choices(Fact fact, Situation asked)
    {
        if (fact.Variable is not null)
            return [.. fact.Siblings.Append(fact).Where(member => asked[member] != Knowledge.No)];
        return asked[fact] switch
        {
            Knowledge.Yes => [fact],
            Knowledge.No => [null],
            _ => [fact, null],
        };
    }
}
