using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Tests.Diagrams;

/// <summary>How much work may be done: as many steps as were given, and no more.</summary>
public sealed class BudgetTests
{
    [Fact]
    public void Spend_OfAllThereIs_IsAllowedAndOfMoreIsNot()
    {
        var budget = new Budget(3);

        budget.Spend(1);
        budget.Spend(2);

        Assert.False(budget.IsSpent);
        Assert.Throws<TooLargeException>(() => budget.Spend(1));
        Assert.True(budget.IsSpent);
    }

    [Fact]
    public void Spend_FromAPart_SpendsTheWhole()
    {
        var whole = new Budget(10);

        new Budget(100, whole).Spend(10);
        Assert.False(whole.IsSpent);
        new Budget(100, whole).Spend(1);

        Assert.True(whole.IsSpent);
    }
}
