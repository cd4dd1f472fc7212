using RulesEngine.Models;

namespace InConfidence.Policy.Bench;

/// <summary>The measured part in RulesEngine: one lambda expression for each rule, all of them run, the answer read from those that succeed.</summary>
internal sealed class RulesEnginePeer
{
    private readonly RulesEngine.RulesEngine engine = new([.. PartOfPolicy.Rules.GroupBy(rule => rule.Rule.Act).Select(same => new Workflow
    {
        WorkflowName = same.Key.ToString(),
        Rules = [.. same.Select(rule => new Rule
        {
            RuleName = rule.Rule.Id,
            SuccessEvent = rule.Rule.Effect.ToString(),
            Expression = PartOfPolicy.Expression(rule.Stands, "facts"),
            RuleExpressionType = RuleExpressionType.LambdaExpression,
        })],
    })]);

    public Outcome Decide(Question question)
    {
        var results = engine.ExecuteAllRulesAsync(question.Act.ToString(), new RuleParameter("facts", question.Facts)).AsTask().GetAwaiter().GetResult();
        var said = results.Where(result => result.IsSuccess).Select(result => Enum.Parse<Outcome>(result.Rule.SuccessEvent)).ToHashSet();
        if (said.Contains(Outcome.Refuse))
            return Outcome.Refuse;
        return said.Contains(Outcome.Ask) ? Outcome.Ask : said.Contains(Outcome.Permit) ? Outcome.Permit : question.Act == Act.Tell ? Outcome.Ask : Outcome.Refuse;
    }
}
