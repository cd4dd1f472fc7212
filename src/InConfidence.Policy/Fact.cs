namespace InConfidence.Policy;

/// <summary>
/// One thing that is so, is not so, or is unknown. Facts are closed: <see cref="Vocabulary"/> holds every one, and
/// nobody else can make one. Two facts are equal only if they are the same fact.
/// </summary>
/// <remarks>
/// A fact named <c>variable=member</c> says which of several values a variable has; of the members of a variable
/// exactly one is so, known or not. Of the members of a set any number is so, each known or not by itself.
/// </remarks>
public sealed class Fact
{
    internal Fact(int index, string name, FactKind kind, string sentence, string phrase)
    {
        Index = index;
        Name = name;
        Kind = kind;
        Sentence = sentence;
        Phrase = phrase;
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        Variable = equals < 0 ? null : name[..equals];
    }

    /// <summary>The name in JSON: <c>reader.is-writer</c>, <c>record.kind=disclosure</c>.</summary>
    public string Name { get; }

    /// <summary>Where the fact comes from.</summary>
    public FactKind Kind { get; }

    /// <summary>The fact as a whole sentence, for people.</summary>
    public string Sentence { get; }

    /// <summary>How a document says that it is so: <c>recipient is parent</c>.</summary>
    public string Phrase { get; }

    /// <summary>The variable of which this is one member (<c>record.kind</c>), or null for a fact on its own.</summary>
    public string? Variable { get; }

    /// <summary>The set to which this fact belongs (<c>matter</c> of <c>matter.drugs</c>), or null.</summary>
    public string? Set { get; internal init; }

    /// <summary>The place of the fact in <see cref="Vocabulary.All"/>, from 0.</summary>
    internal int Index { get; }

    /// <summary>The other members of its variable.</summary>
    internal IReadOnlyList<Fact> Siblings { get; set; } = [];

    /// <summary>The place of its variable among all variables, from 0; -1 for a fact on its own.</summary>
    internal int VariablePlace { get; set; } = -1;

    /// <summary>The variable, or the fact itself where it is on its own: what somebody finds out.</summary>
    internal string Question => Variable ?? Name;

    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
