using InConfidence.Routing;

namespace InConfidence.Data.Homes;

/// <summary>What one record says of the way home of its students. Sealed under the record's key, and gone with it.</summary>
internal sealed record HomeBar
{
    /// <summary>Whom the record concerns, so that nobody hears of it who may not know of the record.</summary>
    public required Matter Matter { get; init; }

    /// <summary>Which of the facts that can shut the way home are so, by name.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>The lifting that stands; null where none does.</summary>
    public HomeLift? Lift { get; init; }
}

/// <summary>That the bar was lifted.</summary>
/// <param name="Seen">What was known when it was lifted: what becomes known later shuts the way again.</param>
/// <param name="ByTwo">A second person has agreed.</param>
/// <param name="WithAgency">The police or social care, by name, have agreed.</param>
internal sealed record HomeLift(IReadOnlyList<string> Seen, bool ByTwo, bool WithAgency)
{
    public bool Holds(IEnumerable<string> facts) => facts.All(Seen.Contains);
}

/// <summary>A bar inside the text of a student's way home: sealed twice, so that it goes with the key of its record.</summary>
internal sealed record SealedBar(Guid Record, Guid Key, Guid Id, byte[] Envelope);

/// <summary>What is kept of one student's way home, sealed under the school's key. Always a whole number of eights, so that its length tells little.</summary>
internal sealed record WayHomeContent(IReadOnlyList<SealedBar> Bars)
{
    private const int Step = 8;
    private const int EmptyBytes = 640;

    public static WayHomeContent None { get; } = new([]);

    public WayHomeContent With(SealedBar bar)
    {
        var bars = Bars.Where(known => known.Record != Guid.Empty && known.Record != bar.Record).Append(bar).ToList();
        while (bars.Count % Step != 0)
            bars.Add(new SealedBar(Guid.Empty, Guid.Empty, Guid.Empty, new byte[EmptyBytes]));
        return new WayHomeContent(bars);
    }

    public IEnumerable<SealedBar> Known => Bars.Where(bar => bar.Record != Guid.Empty);
}
