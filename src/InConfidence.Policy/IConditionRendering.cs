namespace InConfidence.Policy;

/// <summary>
/// Says a condition in another language, such as the expressions of a database. Called from the inside out: terms
/// arrive already rendered. There are always at least two terms.
/// </summary>
/// <typeparam name="T">What a rendered condition is.</typeparam>
public interface IConditionRendering<T>
{
    /// <summary>Always or never so.</summary>
    T Constant(bool value);

    /// <summary>So where the fact is so.</summary>
    T Holds(Fact fact);

    /// <summary>So where the term is not.</summary>
    T Not(T term);

    /// <summary>So where every term is.</summary>
    T All(IReadOnlyList<T> terms);

    /// <summary>So where at least one term is.</summary>
    T Any(IReadOnlyList<T> terms);
}
