using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Internal.Language;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>Whether the document answers an example as its writer expects.</summary>
internal static class ExampleRuns
{
    /// <exception cref="TooLargeException">The examples together take more than they may.</exception>
    public static IEnumerable<PolicyFault> Of(PolicyDocument document, Example example, Budget within)
    {
        if (within.IsSpent)
            throw new TooLargeException();
        var wrong = example.Given.Act is { } act ? Wrong(example, document.ExplainFor(example, act, within)) : "it does not say what is about to be done: give the act";
        if (wrong is not null)
            yield return new PolicyFault("failed-example", example.Clause, $"the example \"{example.Name}\" fails: {wrong}") { Witness = example.Given, Line = example.Line };
    }

    private static string? Wrong(Example example, Explanation explanation)
    {
        var decision = explanation.Decision;
        if (decision.Outcome != example.Outcome)
        {
            var why = decision.Rules.Count == 0 ? "no rule stands" : string.Join(", ", decision.Rules);
            return $"the answer is {Spelling.Name(decision.Outcome)} ({why}), not {Spelling.Name(example.Outcome)}";
        }
        if (example.Duties.FirstOrDefault(duty => decision.Obligations.All(must => must.Name != duty)) is { } missing)
            return $"nothing obliges `{missing}`";
        if (example.Requirements.FirstOrDefault(name => explanation.Requirements.All(raised => raised.Name != name)) is { } unraised)
            return $"`{unraised}` is not required";
        return example.Most is { } most && !explanation.MostThatMay.Contains(most)
            ? $"the most that may be told is {(explanation.MostThatMay.Count == 0 ? "nothing" : string.Join(" and ", explanation.MostThatMay))}, not {most}"
            : null;
    }
}
