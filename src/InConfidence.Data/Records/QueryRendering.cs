using System.Linq.Expressions;
using InConfidence.Data.Rows;
using InConfidence.Policy;

namespace InConfidence.Data.Records;

/// <summary>Renders a condition of the policy as an expression that the database evaluates.</summary>
internal sealed class QueryRendering(RecordFacts facts) : IConditionRendering<Expression>
{
    private readonly ParameterExpression row = Expression.Parameter(typeof(RecordRow), "row");

    public Expression<Func<RecordRow, bool>> Render(Condition condition) =>
        Expression.Lambda<Func<RecordRow, bool>>(condition.Render(this), row);

    public Expression Constant(bool value) => Expression.Constant(value);

    public Expression Holds(Fact fact)
    {
        var meaning = facts[fact];
        return new Replacement(meaning.Parameters[0], row).Visit(meaning.Body);
    }

    public Expression Not(Expression term) => Expression.Not(term);

    public Expression All(IReadOnlyList<Expression> terms) => terms.Aggregate(Constant(true), Expression.AndAlso);

    public Expression Any(IReadOnlyList<Expression> terms) => terms.Aggregate(Constant(false), Expression.OrElse);

    private sealed class Replacement(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
