namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>What a situation leaves open for each variable of a layout: the values that it may still have.</summary>
internal readonly struct Known
{
    private readonly ulong[] open;

    private Known(ulong[] open) => this.open = open;

    public ulong this[int variable] => open[variable];

    public static Known Of(Layout layout, Situation situation)
    {
        var open = new ulong[layout.Sizes.Count];
        for (var variable = 0; variable < layout.Groups; variable++)
            open[variable] = Open(layout.FactsOf(variable), situation);
        foreach (var fact in layout.Knowledge)
            open[layout.KnownNot(fact)] = situation[fact] == Knowledge.No ? 0b10UL : 0b01UL;
        return new Known(open);
    }

    private static ulong Open(IReadOnlyList<Fact> facts, Situation situation)
    {
        if (facts[0].Variable is null)
            return situation[facts[0]] switch { Knowledge.No => 0b01UL, Knowledge.Yes => 0b10UL, _ => 0b11UL };
        return situation.Open(facts[0].Index, facts.Count);
    }
}
