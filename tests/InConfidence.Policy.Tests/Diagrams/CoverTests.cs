using CsCheck;
using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Tests.Diagrams;

/// <summary>The classes that cover a statement, against trying every world.</summary>
public sealed class CoverTests
{
    [Fact]
    public void Of_AnyStatements_CoversWhatItMustAndNothingElseAndNoClassCanBeLeftOut() =>
        Gen.Select(Tables.Any, Tables.Any).Sample((one, other) =>
        {
            var diagram = Tables.Empty();
            bool[] lower = [.. one.Zip(other, (a, b) => a && b)];
            var cubes = new Cover(diagram, new Budget(long.MaxValue)).Of(Tables.Built(diagram, lower), Tables.Built(diagram, one));

            var worlds = Enumerable.Range(0, Tables.Worlds).ToList();
            var covering = worlds.ConvertAll(world => cubes.Where(cube => IsIn(cube, world)).ToList());
            Assert.All(worlds, world => Assert.True(lower[world] ? covering[world].Count > 0 : one[world] || covering[world].Count == 0));
            Assert.All(cubes, cube => Assert.Contains(worlds, world => lower[world] && covering[world].Count == 1 && covering[world][0] == cube));
        }, iter: Tries.Of(3_000));

    [Fact]
    public void Of_AStatement_SaysTogetherWhatDiffersInOneVariableAlone()
    {
        var diagram = Tables.Empty();
        var node = diagram.And(diagram.Literal(0, 0b10), diagram.Literal(3, 0b0110));

        Assert.Equal([new Cube(0, 0b10, new Cube(3, 0b0110, null))], new Cover(diagram, new Budget(long.MaxValue)).Of(node, node));
    }

    /// <summary>Each step costs as many as it gives: here one class, put together from one of the variable below.</summary>
    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Of_AStatement_SpendsAsManyAsItGives(long steps, bool isEnough)
    {
        var diagram = Tables.Empty();
        var node = diagram.And(diagram.Literal(0, 0b10), diagram.Literal(3, 0b0110));
        void Work() => new Cover(diagram, new Budget(steps)).Of(node, node);

        Assert.Equal(isEnough, Record.Exception(Work) is null);
    }

    private static bool IsIn(Cube? cube, int world) => Cube.Parts(cube).All(part => (part.Values >> Tables.ValueOf(world, part.Variable) & 1) != 0);
}
