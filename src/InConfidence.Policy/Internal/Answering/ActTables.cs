namespace InConfidence.Policy.Internal.Answering;

/// <summary>The tables of one act: where it is known whom a telling would reach, one for that recipient alone. Each is made when it is first needed.</summary>
internal sealed class ActTables(Act act, IReadOnlyList<Rule> rules)
{
    private readonly bool isByRecipient = rules.Any(rule => rule.When.Facts.Any(fact => fact.Variable == "recipient"));
    private readonly Made?[] tables = new Made?[WhomTold.Count + 1];

    /// <summary>The table of a place, or null where it would be too large.</summary>
    public CubeTable? this[int place] => (Volatile.Read(ref tables[place]) ?? Make(place)).Table;

    public int PlaceFor(Situation situation) => isByRecipient ? WhomTold.OnlyPlaceIn(situation) : WhomTold.Count;

    private Made Make(int place)
    {
        var table = CubeTableBuilding.Of(act, rules, place == WhomTold.Count ? Situation.Empty : WhomTold.Only(place));
        return Interlocked.CompareExchange(ref tables[place], new Made(table), null) ?? tables[place]!;
    }

    private sealed record Made(CubeTable? Table);
}
