namespace InConfidence.Policy.Tests.Naive;

/// <summary>Which requirements are raised, as plainly as it can be said. Nothing here is shared with the product's evaluator.</summary>
internal static class NaiveRequirements
{
    /// <summary>Those whose condition holds in every world, where somebody whose age nobody knows is a child.</summary>
    public static IEnumerable<string> Raised(PolicyDocument document, Situation asked)
    {
        var (adult, younger) = (Vocabulary.Find("age=adult")!, Vocabulary.All.Where(fact => fact.Variable == "age" && fact.Name != "age=adult"));
        var protectedAs = asked[adult] == Knowledge.Unknown && younger.Any(age => asked[age] != Knowledge.No) ? asked.With(adult, false) : asked;
        return document.Requirements
            .Where(required => NaiveWorlds.Of(protectedAs, NaiveTruth.Facts(required.When).Distinct()).All(world => NaiveTruth.Of(required.When, world, protectedAs)))
            .Select(required => required.Requirement.Name);
    }
}
