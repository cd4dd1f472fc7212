using CsCheck;
using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Tests.Diagrams;

/// <summary>Searches for what makes several statements so at once, against trying every world.</summary>
public sealed class SearchTests
{
    private static readonly Gen<bool[][]> Statements = Tables.Any.Array[0, 5];

    [Fact]
    public void Find_OfAnyStatements_FindsValuesWithWhichAllAreSoWhereThereAreSome() =>
        Statements.Sample(tables =>
        {
            var diagram = Tables.Empty();
            var nodes = tables.Select(table => Tables.Built(diagram, table)).ToList();

            var values = new Search(diagram, new Budget(long.MaxValue)).Find(nodes);

            Assert.Equal(Enumerable.Range(0, Tables.Worlds).Any(world => tables.All(table => table[world])), values is not null);
            Assert.All(nodes, node => Assert.True(values is null || values.Aggregate(node, (left, pair) => diagram.Given(left, pair.Key, pair.Value)) == Diagram.Always));
        }, iter: Tries.Of(3_000));

    /// <summary>Each variable follows from the one after it, and the last is so: whoever takes what leaves one choice first never goes back.</summary>
    [Fact]
    public void Find_OfAChain_FollowsWhatLeavesLeastChoice()
    {
        const int Links = 12;
        var diagram = new Diagram(Enumerable.Repeat(2, Links + 1), new Budget(long.MaxValue));
        int[] links = [.. Enumerable.Range(0, Links).Select(link => diagram.Or(diagram.Literal(link, 0b10), diagram.Literal(link + 1, 0b01)))];

        var values = new Search(diagram, new Budget((Links + 1) * (Links + 2) / 2)).Find([.. links, diagram.Literal(Links, 0b10)]);

        Assert.Equal(Enumerable.Repeat(1, Links + 1), values!.OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    [Fact]
    public void Find_OfWhatWasTriedInVain_LeavesNothing()
    {
        var diagram = Tables.Empty();
        var first = diagram.Literal(0, 0b10);

        var values = new Search(diagram, new Budget(100)).Find([diagram.Or(first, diagram.Literal(2, 0b10)), diagram.Or(first, diagram.Literal(2, 0b01))]);

        Assert.Equal([new(0, 1)], values!);
    }

    [Fact]
    public void Find_OfMoreThanTheBudgetAllows_Throws()
    {
        var diagram = Tables.Empty();

        Assert.Throws<TooLargeException>(() => new Search(diagram, new Budget(1)).Find([diagram.Literal(0, 0b10), diagram.Literal(1, 0b010)]));
    }
}
