namespace InConfidence.Ledger.Tests;

public class InclusionProofTests
{
    private const int Largest = 70;

    [Fact]
    public void Build_AtEverySizeAndPlace_IsTheNaivePathAndVerifies()
    {
        for (var size = 1; size <= Largest; size++)
        {
            var entries = NaiveTree.Entries(size);
            var leaves = NaiveTree.LeafHashes(entries);
            var root = Sha256Hash.FromBytes(NaiveTree.Root(entries));
            for (var index = 0; index < size; index++)
            {
                var proof = InclusionProof.Build(leaves, index);
                Assert.Equal(new InclusionProof(index, size, NaiveTree.Hashes(NaiveTree.Path(index, entries))), proof);
                Assert.True(proof.Verify(leaves[index], root), $"Entry {index} of {size}.");
            }
        }
    }

    [Fact]
    public void Verify_WithAnythingElse_IsRefused()
    {
        for (var size = 1; size <= 20; size++)
        {
            var entries = NaiveTree.Entries(size);
            var leaves = NaiveTree.LeafHashes(entries);
            var root = Sha256Hash.FromBytes(NaiveTree.Root(entries));
            for (var index = 0; index < size; index++)
                RefusesChanges(InclusionProof.Build(leaves, index), leaves, root);
        }
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    public void Build_OfAnEntryThatIsNotThere_IsRefused(int index, int size)
    {
        var leaves = NaiveTree.LeafHashes(NaiveTree.Entries(size));

        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Build(leaves, index));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    [InlineData(long.MinValue, long.MinValue)]
    public void Verify_OfAPlaceOutsideTheTree_IsRefused(long index, long size)
    {
        var leaf = MerkleFrontier.LeafHash([]);

        Assert.False(new InclusionProof(index, size, []).Verify(leaf, leaf));
    }

    [Fact]
    public void Equality_WithAnythingChanged_IsLost()
    {
        var proof = InclusionProof.Build(NaiveTree.LeafHashes(NaiveTree.Entries(5)), 2);

        Assert.Equal(proof, proof with { Path = [.. proof.Path] });
        Assert.Equal(proof.GetHashCode(), (proof with { Path = [.. proof.Path] }).GetHashCode());
        Assert.NotEqual(proof, proof with { Index = 3 });
        Assert.NotEqual(proof, proof with { Size = 6 });
        Assert.NotEqual(proof, proof with { Path = [.. proof.Path.Reverse()] });
        Assert.NotEqual(proof, proof with { Path = [] });
        Assert.False(proof.Equals(null));
    }

    private static void RefusesChanges(InclusionProof proof, Sha256Hash[] leaves, Sha256Hash root)
    {
        var leaf = leaves[proof.Index];
        var other = Sha256Hash.Of([1, 2, 3]);

        Assert.False(proof.Verify(other, root));
        Assert.False(proof.Verify(leaf, other));
        Assert.False((proof with { Path = [.. proof.Path, other] }).Verify(leaf, root));
        Assert.False((proof with { Path = [other, .. proof.Path] }).Verify(leaf, root));
        for (var index = 0; index < proof.Size; index++)
            Assert.True(index == proof.Index || !(proof with { Index = index }).Verify(leaf, root), $"{proof.Index} as {index} of {proof.Size}.");
        for (var step = 0; step < proof.Path.Count; step++)
        {
            Assert.False((proof with { Path = [.. proof.Path.Select((hash, place) => place == step ? other : hash)] }).Verify(leaf, root));
            Assert.False((proof with { Path = [.. proof.Path.Where((_, place) => place != step)] }).Verify(leaf, root));
        }
    }
}
