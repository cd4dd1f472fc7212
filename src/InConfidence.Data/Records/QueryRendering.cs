using System.Linq.Expressions;
using InConfidence.Policy;

namespace InConfidence.Data.Records;

/// <summary>Renders a condition of the policy as an expression that the database evaluates.</summary>
/// <param name="meaning">What a fact means of a row.</param>
/// <typeparam name="T">The rows that are asked about.</typeparam>
internal sealed class QueryRendering<T>(Func<Fact, Expression<Func<T, bool>>> meaning) : IConditionRendering<Expression>
{
    private readonly ParameterExpression row = Expression.Parameter(typeof(T), "row");

    public Expression<Func<T, bool>> Render(Condition condition) =>
        Expression.Lambda<Func<T, bool>>(condition.Render(this), row);

    public Expression Constant(bool value) => Expression.Constant(value);

    public Expression Holds(Fact fact)
    {
        var said = meaning(fact);
        return new Replacement(said.Parameters[0], row).Visit(said.Body);
    }

    public Expression Not(Expression term) => Expression.Not(term);

    public Expression All(IReadOnlyList<Expression> terms) => terms.Aggregate(Constant(true), Expression.AndAlso);

    public Expression Any(IReadOnlyList<Expression> terms) => terms.Aggregate(Constant(false), Expression.OrElse);

    private sealed class Replacement(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
