using System.Collections.Immutable;

namespace InConfidence.Questions;

/// <summary>How far a question has come. The last two are complete answers.</summary>
public enum AnswerState
{
    NotYet = 0,
    Answered = 1,
    DidNotComeUp = 2,
    DontKnowYet = 3,
}

/// <summary>The answer to one question: its state and the values of its fields, by field name.</summary>
public sealed record QuestionAnswer(AnswerState State, ImmutableSortedDictionary<string, string> Values)
{
    public static QuestionAnswer Of(AnswerState state) => new(state, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public static QuestionAnswer Answered(params (string Field, string Value)[] values) =>
        new(AnswerState.Answered, values.ToImmutableSortedDictionary(value => value.Field, value => value.Value, StringComparer.Ordinal));

    /// <summary>The value of a field, or the empty text.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    public bool Equals(QuestionAnswer? other) => other is not null && State == other.State && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(State, Values.Count);
}
