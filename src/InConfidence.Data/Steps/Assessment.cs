using InConfidence.Policy;

namespace InConfidence.Data.Steps;

/// <summary>What whoever answers for a record says is known of it. Sealed under the record's key; never changed, only followed by another.</summary>
/// <param name="Known">Facts of the vocabulary by name, and whether they are so; what is left out is not known.</param>
/// <param name="Note">On what it rests, as it was typed.</param>
public sealed record Assessment(IReadOnlyDictionary<string, bool> Known, string Note)
{
    public static Assessment Nothing { get; } = new(new Dictionary<string, bool>(), "");

    /// <summary>The situation with what was assessed in it. A name that a later vocabulary no longer has is passed over.</summary>
    internal Situation Over(Situation situation) => Known.Aggregate(
        situation, (joined, known) => Vocabulary.Find(known.Key) is { } fact ? joined.With(fact, known.Value) : joined);
}

/// <summary>An assessment as it was saved.</summary>
/// <param name="Number">1 for the first of its record.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
/// <param name="Content">What was said.</param>
public sealed record SavedAssessment(int Number, InConfidence.People.PersonId By, DateTimeOffset At, Assessment Content);
