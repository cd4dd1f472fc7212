using System.Collections.Frozen;
using System.Collections.Immutable;

namespace InConfidence.Policy.Internal;

/// <summary>Collects the facts while the vocabulary is being said.</summary>
internal sealed class VocabularyTable
{
    private readonly List<Fact> facts = [];

    public Fact Add(string name, FactKind kind, string sentence)
    {
        var fact = new Fact(facts.Count, name, kind, sentence);
        facts.Add(fact);
        return fact;
    }

    /// <summary>A fact for each member of an enumeration, of which exactly one is so.</summary>
    public FrozenDictionary<T, Fact> Members<T>(string variable, FactKind kind, Func<T, string> sentence) where T : struct, Enum
    {
        var members = Enum.GetValues<T>().ToFrozenDictionary(
            member => member, member => Add($"{variable}={Spelling.Name(member)}", kind, sentence(member)));
        foreach (var fact in members.Values)
            fact.Siblings = [.. members.Values.Where(other => other != fact)];
        return members;
    }

    public IReadOnlyList<Fact> Close() => facts.ToImmutableArray();
}
