using System.Collections.Frozen;
using System.Collections.Immutable;

namespace InConfidence.Policy.Internal;

/// <summary>Collects the facts while the vocabulary is being said.</summary>
internal sealed class VocabularyTable
{
    private readonly List<Fact> facts = [];
    private int variables;

    public Fact Add(string name, FactKind kind, string sentence, string phrase, string? set = null)
    {
        var fact = new Fact(facts.Count, name, kind, sentence, phrase) { Set = set };
        facts.Add(fact);
        return fact;
    }

    /// <summary>A fact for each member of an enumeration, of which exactly one is so.</summary>
    public FrozenDictionary<T, Fact> Members<T>(string variable, FactKind kind, string subject, Func<T, string> sentence) where T : struct, Enum
    {
        var members = Enum.GetValues<T>().ToFrozenDictionary(
            member => member,
            member => Add($"{variable}={Spelling.Name(member)}", kind, sentence(member), $"{subject} is {Spelling.Name(member)}"));
        Join([.. members.Values]);
        return members;
    }

    /// <summary>A variable about the question asked: one of these values is so.</summary>
    public void One(string variable, string subject, params ReadOnlySpan<(string Value, string Sentence)> values)
    {
        var members = new List<Fact>();
        foreach (var (value, sentence) in values)
            members.Add(Add($"{variable}={value}", FactKind.Sealed, sentence, $"{subject} is {value}"));
        Join(members);
    }

    /// <summary>A set about the question asked: any number of these is so.</summary>
    /// <param name="set">The name of the set.</param>
    /// <param name="saying">How a document says that a member is so, before the member: <c>matter includes</c>.</param>
    /// <param name="members">Each member with its sentence.</param>
    public void Some(string set, string saying, params ReadOnlySpan<(string Member, string Sentence)> members)
    {
        foreach (var (member, sentence) in members)
            Add($"{set}.{member}", FactKind.Sealed, sentence, $"{saying} {member}", set);
    }

    /// <summary>Facts about the question asked that stand on their own.</summary>
    public void Each(params ReadOnlySpan<(string Name, string Phrase, string Sentence)> rows)
    {
        foreach (var (name, phrase, sentence) in rows)
            Add(name, FactKind.Sealed, sentence, phrase);
    }

    public IReadOnlyList<Fact> Close() => facts.ToImmutableArray();

    private void Join(List<Fact> members)
    {
        foreach (var fact in members)
        {
            fact.Siblings = [.. members.Where(other => other != fact)];
            fact.VariablePlace = variables;
        }
        variables++;
    }
}
