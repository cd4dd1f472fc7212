using CsCheck;
using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Tests.Diagrams;

/// <summary>Decision diagrams against tables of truth, and what building them costs.</summary>
public sealed class DiagramTests
{
    [Fact]
    public void Operations_OnAnyStatements_AreThoseOfTheirTables() =>
        Gen.Select(Tables.Any, Tables.Any, Gen.Int[0, Tables.Sizes.Length - 1], Gen.Int[0, 3]).Sample((left, right, variable, drawn) =>
        {
            var diagram = Tables.Empty();
            var (one, other) = (Tables.Built(diagram, left), Tables.Built(diagram, right));
            var value = drawn % Tables.Sizes[variable];

            Assert.Equal(left, Tables.Read(diagram, one));
            Assert.Equal(left.Zip(right, (a, b) => a && b), Tables.Read(diagram, diagram.And(one, other)));
            Assert.Equal(left.Zip(right, (a, b) => a || b), Tables.Read(diagram, diagram.Or(one, other)));
            Assert.Equal(left.Zip(right, (a, b) => a && !b), Tables.Read(diagram, diagram.But(one, other)));
            Assert.Equal(left.Select(so => !so), Tables.Read(diagram, diagram.Not(one)));
            Assert.Equal(
                Enumerable.Range(0, Tables.Worlds).Select(world => Tables.Holds(diagram, one, each => each == variable ? value : Tables.ValueOf(world, each))),
                Tables.Read(diagram, diagram.Given(one, variable, value)));
        }, iter: Tries.Of(2_000));

    [Fact]
    public void Statements_ThatMeanTheSame_AreTheSameNumber() =>
        Gen.Select(Tables.Any, Tables.Any).Sample((left, right) =>
        {
            var diagram = Tables.Empty();
            var (one, other) = (Tables.Built(diagram, left), Tables.Built(diagram, right));

            Assert.Equal(left.SequenceEqual(right), one == other);
            Assert.Equal(one, Tables.Built(diagram, left));
            Assert.Equal(one, diagram.Not(diagram.Not(one)));
            Assert.Equal(diagram.And(one, other), diagram.And(other, one));
            Assert.Equal(diagram.Or(one, other), diagram.Not(diagram.And(diagram.Not(one), diagram.Not(other))));
        }, iter: Tries.Of(2_000));

    [Fact]
    public void Nodes_OfADiagram_ComeAfterThoseOfWhichTheyAreMade() => Tables.Any.Sample(table =>
    {
        var diagram = Tables.Empty();
        Tables.Built(diagram, table);

        for (var node = Diagram.Always + 1; node < diagram.Count; node++)
        {
            for (var value = 0; value < diagram.SizeOf(diagram.VariableOf(node)); value++)
            {
                var child = diagram.Child(node, value);
                Assert.True(child < node && diagram.VariableOf(child) > diagram.VariableOf(node));
            }
        }
    }, iter: Tries.Of(500));

    [Fact]
    public void Child_OfAVariableBeforeTheFirstOne_IsTheStatementItself()
    {
        var diagram = Tables.Empty();
        var node = diagram.Literal(1, 0b010);

        Assert.Equal((node, Diagram.Always, Diagram.Never), (diagram.Child(node, 0, 1), diagram.Child(node, 1, 1), diagram.Child(node, 1, 2)));
        Assert.Equal((4, 3, int.MaxValue), (diagram.Variables, diagram.SizeOf(1), diagram.VariableOf(Diagram.Never)));
    }

    /// <summary>A new statement costs what it takes to store it, and a step what it takes to find it; what is known costs nothing.</summary>
    [Fact]
    public void Building_SpendsOnWhatIsNewAlone()
    {
        static int First(Diagram diagram) => diagram.Literal(0, 0b110);
        static int Second(Diagram diagram) => diagram.Literal(1, 0b10);
        static int Third(Diagram diagram) => diagram.Literal(2, 0b10);
        static int Both(Diagram diagram) => diagram.And(Second(diagram), Third(diagram));
        static int All(Diagram diagram) => diagram.And(First(diagram), Both(diagram));

        Assert.Equal(5, Least(First));
        Assert.Equal(0, Cost(First, First));
        Assert.Equal(0, Least(diagram => diagram.Literal(0, 0b111)));
        Assert.Equal(8 + 5, Least(Both));
        Assert.Equal(0, Cost(Both, diagram => diagram.And(Third(diagram), Second(diagram))));
        Assert.Equal(0, Cost(Both, diagram => diagram.And(Both(diagram), Both(diagram))));
        Assert.Equal(0, Cost(Both, diagram => diagram.And(Both(diagram), Diagram.Always) + diagram.And(Diagram.Always, Both(diagram))));
        Assert.Equal(0, Cost(Both, diagram => diagram.And(Both(diagram), Diagram.Never) + diagram.And(Diagram.Never, Both(diagram))));
        Assert.Equal(5, Cost(Third, diagram => diagram.Not(Third(diagram))));
        Assert.Equal(0, Cost(diagram => diagram.Not(Third(diagram)), diagram => diagram.Not(diagram.Not(Third(diagram)))));
        Assert.Equal(5 + 1 + 5, Cost(Both, All));
        // Of another value nothing is left to look at; of a variable that comes before, everything is left as it is.
        Assert.Equal(0, Cost(Both, diagram => diagram.Given(Both(diagram), 1, 1)));
        Assert.Equal(0, Cost(Third, diagram => diagram.Given(Third(diagram), 1, 1)));
        // A step for each statement above the variable, once though two values lead to it, and the statement that is new.
        Assert.Equal(1 + 1 + 5, Cost(All, diagram => diagram.Given(All(diagram), 2, 1)));
    }

    [Fact]
    public void And_OfMoreThanTheBudgetAllows_Throws() =>
        Assert.Throws<TooLargeException>(() => Tables.Built(Tables.Empty(new Budget(40)), [.. Enumerable.Range(0, Tables.Worlds).Select(world => world % 5 == 0)]));

    private static int Cost(Func<Diagram, int> before, Func<Diagram, int> work) => Least(diagram => before(diagram) + work(diagram)) - Least(before);

    /// <summary>The smallest budget within which it is done.</summary>
    private static int Least(Func<Diagram, int> work)
    {
        for (var steps = 0; ; steps++)
        {
            try
            {
                work(new Diagram([3, 2, 2], new Budget(steps)));
                return steps;
            }
            catch (TooLargeException)
            {
                // More is tried.
            }
        }
    }
}
