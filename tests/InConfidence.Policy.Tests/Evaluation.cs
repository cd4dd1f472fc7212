namespace InConfidence.Policy.Tests;

/// <summary>Renders a condition straight into its truth in one world, as a database would.</summary>
internal sealed class Evaluation(IReadOnlySet<Fact> world) : IConditionRendering<bool>
{
    public bool Constant(bool value) => value;

    public bool Holds(Fact fact) => world.Contains(fact);

    public bool Not(bool term) => !term;

    public bool All(IReadOnlyList<bool> terms) => Joined(terms).All(term => term);

    public bool Any(IReadOnlyList<bool> terms) => Joined(terms).Any(term => term);

    private static IReadOnlyList<bool> Joined(IReadOnlyList<bool> terms)
    {
        Assert.True(terms.Count >= 2, "A renderer is promised at least two terms.");
        return terms;
    }
}
