using CsCheck;
using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Tests.Diagrams;

/// <summary>Statements over a few variables as tables of truth: one place for each way in which the variables may turn out.</summary>
internal static class Tables
{
    public static readonly int[] Sizes = [2, 3, 2, 4];

    public static readonly int Worlds = Sizes.Aggregate(1, (all, size) => all * size);

    /// <summary>Any statement; often one that depends on few of the variables, or one that is seldom so.</summary>
    public static readonly Gen<bool[]> Any = Gen.Frequency(
        (2, Gen.Bool.Array[Worlds]),
        (3, Gen.Select(Gen.Bool.Array[Worlds], Gen.Int[0, 15]).Select((table, kept) => (bool[])[.. Enumerable.Range(0, Worlds).Select(world => table[Kept(world, kept)])])),
        (2, Gen.Select(Gen.Int[0, 9].Array[Worlds], Gen.Bool).Select((table, isSeldom) => (bool[])[.. table.Select(one => one == 0 == isSeldom)])));

    public static Diagram Empty(Budget? budget = null) => new(Sizes, budget ?? new Budget(long.MaxValue));

    public static int ValueOf(int world, int variable) => world / Sizes.Take(variable).Aggregate(1, (all, size) => all * size) % Sizes[variable];

    /// <summary>The statement that a table says, put together from literals alone.</summary>
    public static int Built(Diagram diagram, bool[] table) => Enumerable.Range(0, Worlds).Where(world => table[world])
        .Select(world => Enumerable.Range(0, Sizes.Length).Select(variable => diagram.Literal(variable, 1UL << ValueOf(world, variable))).Aggregate(Diagram.Always, diagram.And))
        .Aggregate(Diagram.Never, diagram.Or);

    public static bool[] Read(Diagram diagram, int node) => [.. Enumerable.Range(0, Worlds).Select(world => Holds(diagram, node, variable => ValueOf(world, variable)))];

    public static bool Holds(Diagram diagram, int node, Func<int, int> valueOf)
    {
        while (node > Diagram.Always)
            node = diagram.Child(node, valueOf(diagram.VariableOf(node)));
        return node == Diagram.Always;
    }

    private static int Kept(int world, int kept)
    {
        var (other, factor) = (0, 1);
        for (var variable = 0; variable < Sizes.Length; variable++)
        {
            other += (kept >> variable & 1) != 0 ? ValueOf(world, variable) * factor : 0;
            factor *= Sizes[variable];
        }
        return other;
    }
}
