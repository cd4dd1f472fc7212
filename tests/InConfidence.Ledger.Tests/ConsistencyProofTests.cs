namespace InConfidence.Ledger.Tests;

public class ConsistencyProofTests
{
    private const int Largest = 70;

    [Fact]
    public void Build_BetweenAllSizes_IsTheNaiveProofAndVerifies()
    {
        var entries = NaiveTree.Entries(Largest);
        var roots = Roots(entries);
        for (var to = 1; to <= Largest; to++)
        {
            var leaves = NaiveTree.LeafHashes(entries.Take(to));
            for (var from = 1; from <= to; from++)
            {
                var proof = ConsistencyProof.Build(leaves, from);
                Assert.Equal(new ConsistencyProof(from, to, NaiveTree.Hashes(NaiveTree.Proof(from, entries[..to]))), proof);
                Assert.True(proof.Verify(roots[from], roots[to]), $"From {from} to {to}.");
            }
        }
    }

    [Fact]
    public void Verify_WithAnythingElse_IsRefused()
    {
        var entries = NaiveTree.Entries(20);
        var roots = Roots(entries);
        for (var to = 1; to <= 20; to++)
        {
            for (var from = 0; from <= to; from++)
                RefusesChanges(ConsistencyProof.Build(NaiveTree.LeafHashes(entries.Take(to)), from), roots);
        }
    }

    [Fact]
    public void Verify_OfALogThatWasRewrittenAnywhereBelow_IsRefused()
    {
        var entries = NaiveTree.Entries(13);
        var roots = Roots(entries);
        for (var changed = 0; changed < 7; changed++)
        {
            var rewritten = entries.Select((entry, place) => place == changed ? [9, 9] : entry).ToList();
            var proof = ConsistencyProof.Build(NaiveTree.LeafHashes(rewritten), 7);
            Assert.False(proof.Verify(roots[7], Roots(rewritten)[13]), $"Entry {changed} was rewritten.");
        }
    }

    [Fact]
    public void Verify_FromNothing_HoldsWithoutAPathFromTheEmptyRootOnly()
    {
        var roots = Roots(NaiveTree.Entries(5));
        var proof = ConsistencyProof.Build(NaiveTree.LeafHashes(NaiveTree.Entries(5)), 0);

        Assert.Empty(proof.Path);
        Assert.True(proof.Verify(roots[0], roots[5]));
        Assert.False(proof.Verify(roots[1], roots[5]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void Build_FromASizeThatTheTreeNeverHad_IsRefused(int from)
    {
        var leaves = NaiveTree.LeafHashes(NaiveTree.Entries(5));

        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Build(leaves, from));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(-2, -1)]
    [InlineData(3, 4)]
    public void Verify_OfSizesThatMakeNoSense_IsRefused(long from, long to)
    {
        var root = Sha256Hash.Of([]);

        Assert.False(new ConsistencyProof(from, to, []).Verify(root, root));
    }

    [Fact]
    public void Equality_WithAnythingChanged_IsLost()
    {
        var proof = ConsistencyProof.Build(NaiveTree.LeafHashes(NaiveTree.Entries(5)), 3);

        Assert.Equal(proof, proof with { Path = [.. proof.Path] });
        Assert.Equal(proof.GetHashCode(), (proof with { Path = [.. proof.Path] }).GetHashCode());
        Assert.NotEqual(proof, proof with { From = 4 });
        Assert.NotEqual(proof, proof with { To = 6 });
        Assert.NotEqual(proof, proof with { Path = [.. proof.Path.Reverse()] });
        Assert.NotEqual(proof, proof with { Path = [] });
        Assert.False(proof.Equals(null));
    }

    private static void RefusesChanges(ConsistencyProof proof, Sha256Hash[] roots)
    {
        var (from, to, other) = (roots[proof.From], roots[proof.To], Sha256Hash.Of([1, 2, 3]));

        Assert.True(proof.Verify(from, to));
        Assert.False(proof.Verify(other, to));
        // From nothing, everything has grown: only there is the larger root free.
        Assert.Equal(proof.From == 0 && proof.To > 0, proof.Verify(from, other));
        Assert.False((proof with { Path = [.. proof.Path, other] }).Verify(from, to));
        Assert.False((proof with { Path = [other, .. proof.Path] }).Verify(from, to));
        for (var step = 0; step < proof.Path.Count; step++)
        {
            Assert.False((proof with { Path = [.. proof.Path.Select((hash, place) => place == step ? other : hash)] }).Verify(from, to));
            Assert.False((proof with { Path = [.. proof.Path.Where((_, place) => place != step)] }).Verify(from, to));
        }
    }

    private static Sha256Hash[] Roots(List<byte[]> entries) =>
        NaiveTree.Hashes(Enumerable.Range(0, entries.Count + 1).Select(size => NaiveTree.Root(entries[..size])));
}
