using CsCheck;

namespace InConfidence.Ledger.Tests;

public class MerkleFrontierTests
{
    [Fact]
    public void Root_OfNoEntries_IsTheHashOfNothing() =>
        Assert.Equal(Rfc6962Vectors.EmptyRoot, new MerkleFrontier().Root().AsHex());

    [Fact]
    public void Root_OfTheKnownLeaves_IsTheKnownRootAtEverySize()
    {
        var tree = new MerkleFrontier();

        var roots = Rfc6962Vectors.LeafHashes().Select(leaf =>
        {
            tree.Append(leaf);
            return tree.Root().AsHex();
        });

        Assert.Equal(Rfc6962Vectors.Roots, roots);
        Assert.Equal(8, tree.Size);
    }

    [Fact]
    public void Root_OfAnyEntries_IsTheRootOfTheNaiveTree() =>
        Gen.Byte.Array[0, 40].List[0, 200].Sample(entries =>
            Assert.Equal(NaiveTree.Root(entries), TreeOver(entries).Root().ToArray()));

    [Theory]
    [InlineData(0)]
    [InlineData(1022)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(65535)]
    public void LeafHash_OfAnEntryOfAnyLength_IsTheNaiveLeaf(int length)
    {
        var entry = new byte[length];
        Array.Fill(entry, (byte)7);

        Assert.Equal(NaiveTree.Root([entry]), MerkleFrontier.LeafHash(entry).ToArray());
    }

    [Fact]
    public void Load_OfWhatWasSaved_GoesOnAsIfNothingHadHappened() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 50]).Sample((before, after) =>
        {
            var straight = TreeOver(NaiveTree.Entries(before));
            var reloaded = MerkleFrontier.Load(straight.Save());

            foreach (var leaf in NaiveTree.LeafHashes(NaiveTree.Entries(after)))
            {
                straight.Append(leaf);
                reloaded.Append(leaf);
            }

            Assert.Equal(before + after, reloaded.Size);
            Assert.Equal(straight.Root(), reloaded.Root());
            Assert.Equal(straight.Save(), reloaded.Save());
        });

    [Fact]
    public void Load_OfTheEmptyTree_IsTheEmptyTree() =>
        Assert.Equal(Rfc6962Vectors.EmptyRoot, MerkleFrontier.Load(new MerkleFrontier().Save()).Root().AsHex());

    [Fact]
    public void Load_OfAnyOtherLength_IsRefused()
    {
        var saved = TreeOver(NaiveTree.Entries(11)).Save();

        Assert.Equal(8 + (3 * 32), saved.Length);
        for (var length = 0; length < saved.Length; length++)
            Assert.Throws<FormatException>(() => MerkleFrontier.Load(saved.AsSpan(0, length)));
        Assert.Throws<FormatException>(() => MerkleFrontier.Load([.. saved, 0]));
        Assert.Throws<FormatException>(() => MerkleFrontier.Load([.. saved, .. new byte[32]]));
    }

    [Fact]
    public void Load_OfANegativeSize_IsRefused() =>
        Assert.Throws<FormatException>(() => MerkleFrontier.Load([0xFF, .. new byte[7 + (8 * 32)]]));

    [Fact]
    public void Load_OfTheLargestSize_FillsEveryPlace()
    {
        byte[] saved = [0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. new byte[63 * 32]];

        Assert.Equal(long.MaxValue, MerkleFrontier.Load(saved).Size);
    }

    [Fact]
    public void Copy_GrownFurther_LeavesTheFirstAlone()
    {
        var first = TreeOver(NaiveTree.Entries(6));
        var root = first.Root();

        var copy = first.Copy();
        copy.Append(MerkleFrontier.LeafHash([1]));

        Assert.Equal(6, first.Size);
        Assert.Equal(root, first.Root());
        Assert.Equal(7, copy.Size);
        Assert.NotEqual(root, copy.Root());
    }

    private static MerkleFrontier TreeOver(IEnumerable<byte[]> entries)
    {
        var tree = new MerkleFrontier();
        foreach (var entry in entries)
            tree.Append(MerkleFrontier.LeafHash(entry));
        return tree;
    }
}
