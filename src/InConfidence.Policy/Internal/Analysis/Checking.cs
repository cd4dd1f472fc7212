using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Internal.Language;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>Everything that is wrong with a document, proved over every situation.</summary>
internal static class Checking
{
    public static PolicyCheck Of(PolicyDocument document, IReadOnlyList<GuidanceEdition> guidance, DateOnly? asOf)
    {
        try
        {
            return Proved(document, document.Statements ?? throw new InvalidOperationException("Only a document with a text can be checked."), guidance, asOf);
        }
        catch (TooLargeException)
        {
            return new PolicyCheck(0, 0, 0, 0, 0, 0, []) { IsTooLarge = true };
        }
    }

    /// <summary>The promises of one document that the rules of another do not keep.</summary>
    public static IReadOnlyList<PolicyFault> NotKept(PolicyDocument document, PolicyDocument promising, out bool isTooLarge)
    {
        isTooLarge = false;
        var promises = promising.Statements?.Promises ?? [];
        try
        {
            var acts = Acts(document, [.. promises.Select(promise => promise.When)], out var conditions);
            return [.. promises.SelectMany(promise => PromiseProofs.Of(promise, conditions, acts)).Where(fault => fault.Kind == "broken-promise")];
        }
        catch (TooLargeException)
        {
            isTooLarge = true;
            return [];
        }
    }

    private static PolicyCheck Proved(PolicyDocument document, Statements statements, IReadOnlyList<GuidanceEdition> guidance, DateOnly? asOf)
    {
        var acts = Acts(document, [.. statements.Promises.Select(promise => promise.When)], out var conditions);
        List<PolicyFault> rules = [.. RuleFaults.NeverStanding(statements, conditions, acts), .. RuleFaults.Disagreements(statements, conditions, acts), .. RuleFaults.Opening(conditions, acts)];
        List<PolicyFault> promises = [.. statements.Promises.SelectMany(promise => PromiseProofs.Of(promise, conditions, acts))];
        var forExamples = new Budget(Budget.Default);
        List<PolicyFault> examples = [.. statements.Examples.SelectMany(example => ExampleRuns.Of(document, example, forExamples))];
        var broken = promises.Count(fault => fault.Kind == "broken-promise");
        List<PolicyFault> faults =
        [
            .. rules, .. promises, .. examples, .. CoverageFaults.Of(statements), .. ProseFaults.Of(statements, guidance, asOf),
        ];
        return new PolicyCheck(
            statements.Source.Clauses.Count,
            statements.Rules.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count(),
            statements.Promises.Count - broken, broken,
            statements.Examples.Count - examples.Count, examples.Count,
            [.. faults.OrderBy(fault => fault.Line)]);
    }

    private static List<Analysed> Acts(PolicyDocument document, IReadOnlyList<Condition> others, out ConditionDiagrams conditions)
    {
        var acts = Enum.GetValues<Act>();
        // Stryker disable once boolean : of variables that nobody asks for a layout may have more
        var specialised = others.SelectMany(other => acts.Select(act => other.Given(Situation.Empty.With(Vocabulary.Of(act), true))));
        var compiled = CompiledPolicy.Of(document.Rules, [.. specialised, .. acts.Select(ProtectiveFloor.Of)], document.ForWhole);
        if (!compiled.IsWhole && document.Rules.Select(rule => rule.When).Concat(others).SelectMany(KnownNots.In).Any())
            throw new TooLargeException();
        var search = new Search(compiled.Diagram, new Budget(Budget.Default));
        conditions = compiled.Conditions;
        return [.. acts.Select(act => new Analysed(compiled.Conditions, compiled[act], search))];
    }
}
