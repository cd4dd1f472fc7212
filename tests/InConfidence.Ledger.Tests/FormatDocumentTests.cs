using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InConfidence.Ledger.Tests;

public class FormatDocumentTests
{
    private static readonly List<JsonElement> DocumentedEntries = [.. FormatDocument.Vectors.Each("entries")];

    private static readonly Sha256Hash[] Leaves =
        [.. DocumentedEntries.Select(entry => MerkleFrontier.LeafHash(entry.Bytes("bytes")))];

    [Fact]
    public void Encode_TheDocumentedEntries_GivesTheDocumentedBytesAndLeafHashes()
    {
        Assert.Equal(5, DocumentedEntries.Count);
        foreach (var documented in DocumentedEntries)
        {
            var bytes = ReadEntry(documented).Encode();

            Assert.Equal(documented.Text("bytes"), Convert.ToHexStringLower(bytes));
            Assert.Equal(documented.Text("leafHash"), MerkleFrontier.LeafHash(bytes).AsHex());
        }
    }

    [Fact]
    public void Decode_TheDocumentedBytes_GivesTheDocumentedEntries()
    {
        foreach (var documented in DocumentedEntries)
            Assert.Equal(ReadEntry(documented), LedgerEntry.Decode(documented.Bytes("bytes")));
    }

    [Fact]
    public void Decode_TheBytesThatMustBeRefused_RefusesThem()
    {
        var refused = FormatDocument.Vectors.Each("refused").ToList();

        Assert.NotEmpty(refused);
        foreach (var each in refused)
            Assert.True(IsRefused(each.Bytes("bytes")), each.Text("why"));
    }

    [Fact]
    public void Hash_OfTheDocumentedCiphertexts_IsTheDocumentedOne()
    {
        foreach (var ciphertext in FormatDocument.Vectors.Each("ciphertexts"))
            Assert.Equal(ciphertext.Text("hash"), Sha256Hash.Of(Encoding.UTF8.GetBytes(ciphertext.Text("text"))).AsHex());
    }

    [Fact]
    public void Append_TheDocumentedEntries_GivesTheDocumentedRootsAndFrontiers()
    {
        var roots = FormatDocument.Vectors.Hashes("roots");
        var frontiers = FormatDocument.Vectors.Each("frontiers").Select(frontier => frontier.GetString()).ToList();
        var tree = new MerkleFrontier();

        for (var size = 0; size <= Leaves.Length; size++)
        {
            Assert.Equal(roots[size], tree.Root());
            Assert.Equal(frontiers[size], Convert.ToHexStringLower(tree.Save()));
            if (size < Leaves.Length)
                tree.Append(Leaves[size]);
        }
    }

    [Fact]
    public void Build_TheDocumentedProofs_GivesTheDocumentedPaths()
    {
        foreach (var documented in FormatDocument.Vectors.Each("inclusion"))
        {
            var (index, size) = (documented.GetProperty("index").GetInt32(), documented.GetProperty("size").GetInt32());
            Assert.Equal(new InclusionProof(index, size, documented.Hashes("path")), InclusionProof.Build(Leaves.AsMemory(0, size), index));
        }
        foreach (var documented in FormatDocument.Vectors.Each("consistency"))
        {
            var (from, to) = (documented.GetProperty("from").GetInt32(), documented.GetProperty("to").GetInt32());
            Assert.Equal(new ConsistencyProof(from, to, documented.Hashes("path")), ConsistencyProof.Build(Leaves.AsMemory(0, to), from));
        }
    }

    [Fact]
    public void Sign_TheDocumentedCheckpointAndReceipt_GivesTheDocumentedNotes()
    {
        var signing = FormatDocument.Vectors.GetProperty("signing");
        var (checkpoint, receipt) = (signing.GetProperty("checkpoint"), signing.GetProperty("receipt"));
        var size = checkpoint.GetProperty("size").GetInt32();
        var name = signing.Text("keyName");
        using var signer = new CheckpointSigner(name, signing.Bytes("seed"));

        Assert.Equal(signing.Text("verifierKey"), signer.VerifierKey);
        Assert.Equal(checkpoint.Text("note"), signer.Sign(new Checkpoint(name, size, FormatDocument.Vectors.Hashes("roots")[size])));
        Assert.Equal(receipt.Text("note"), signer.Sign(new Receipt(name, Sha256Hash.FromHex(receipt.Text("leafHash")), Moment(receipt))));
    }

    [Fact]
    public void HandOver_ToTheDocumentedKey_GivesTheDocumentedNote()
    {
        var signing = FormatDocument.Vectors.GetProperty("signing");
        var handover = signing.GetProperty("handover");
        using var signer = new CheckpointSigner(signing.Text("keyName"), signing.Bytes("seed"));
        using var next = new CheckpointSigner(signing.Text("keyName"), handover.Bytes("seed"));

        Assert.Equal(handover.Text("verifierKey"), next.VerifierKey);
        Assert.Equal(handover.Text("note"), signer.HandOver(next));
    }

    private static LedgerEntry ReadEntry(JsonElement documented) => new(
        documented.GetProperty("id").GetGuid(),
        Moment(documented),
        [.. documented.Each("parts").Select(part => new EntryPart(part.GetProperty("keyId").GetGuid(), part.Bytes("sealed")))],
        [.. documented.Each("ciphertexts").Select(ciphertext => new CiphertextReference(
            ciphertext.GetProperty("id").GetGuid(), Sha256Hash.FromHex(ciphertext.Text("hash")), ciphertext.GetProperty("disposed").GetBoolean()))]);

    private static DateTimeOffset Moment(JsonElement documented) =>
        DateTimeOffset.Parse(documented.Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            LedgerEntry.Decode(bytes);
            return false;
        }
        catch (FormatException)
        {
            return true;
        }
    }
}
