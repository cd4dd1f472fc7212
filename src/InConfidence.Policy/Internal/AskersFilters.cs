using System.Collections.Concurrent;

namespace InConfidence.Policy.Internal;

/// <summary>
/// A condition over stored facts for each asker, worked out once: what is known of askers are their offices and their session, so that
/// a school has few. Beyond <see cref="Most"/> each is worked out anew.
/// </summary>
internal sealed class AskersFilters
{
    private const int Most = 4096;

    private readonly ConcurrentDictionary<(Act, Situation), Condition> known = new();

    /// <param name="act">The act of reading.</param>
    /// <param name="asker">What is known of who asks.</param>
    /// <param name="condition">The condition of the act, before anything is known: always the same for an act.</param>
    public Condition Of(Act act, Situation asker, Condition condition)
    {
        if (known.TryGetValue((act, asker), out var filter))
            return filter;
        filter = For(condition, asker);
        if (known.Count < Most)
            known.TryAdd((act, asker), filter);
        return filter;
    }

    private static Condition For(Condition condition, Situation asker)
    {
        // "Known not" of a column is "not", since a query never finds it unknown; of the asker it must really be known.
        var filter = Simplification.Fixed(condition, asker, fact => fact.Kind == FactKind.Asker).Given(asker);
        foreach (var fact in filter.Facts.Where(fact => fact.Kind == FactKind.Asker))
            filter = Simplification.Either(filter, fact);
        return filter;
    }
}
