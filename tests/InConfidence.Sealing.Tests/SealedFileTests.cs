using System.Security.Cryptography;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing.Tests;

public sealed class SealedFileTests : IDisposable
{
    private const int Segment = FileCipher.SegmentLength, SealedSegment = Segment + 16, Header = 94;
    private readonly KeyRing ring = Ring(Guid.NewGuid(), RandomNumberGenerator.GetBytes(32));

    public void Dispose() => ring.Dispose();

    [Fact]
    public void SealFile_WithTheRandomBytesOfAVector_GivesItsBytes()
    {
        foreach (var vector in GoldenVector.Files())
        {
            using var school = Ring(vector.Id("school"), vector.Bytes("lastingSecret"), vector.Random());
            var content = Enumerable.Range(0, vector.Number("length")).Select(index => (byte)(index % 251)).ToArray();

            var bytes = Sealed(school, content, vector["purpose"]);

            Assert.Equal(vector.Number("sealedLength"), bytes.Length);
            Assert.Equal(vector["sha256"], Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(content, Opened(school, bytes, vector["purpose"]));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Segment - 1)]
    [InlineData(Segment)]
    [InlineData(Segment + 1)]
    [InlineData(3 * Segment)]
    [InlineData(3 * Segment + 5)]
    public void OpenFile_OfAFileOfAnyLength_GivesItsBytesInPiecesOfAnySize(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);

        var bytes = Sealed(ring, content, "backup");

        foreach (var piece in new[] { 1000, 65536, 1 << 20 })
            Assert.Equal(content, Opened(ring, bytes, "backup", piece));
    }

    /// <summary>Cut off, a segment left out, doubled or exchanged, one bit turned anywhere: refused, and nothing of that segment given out.</summary>
    [Fact]
    public void OpenFile_ThatWasAltered_IsRefused()
    {
        var bytes = Sealed(ring, RandomNumberGenerator.GetBytes(3 * Segment + 100), "backup");
        byte[] Part(int number) => bytes[(Header + number * SealedSegment)..Math.Min(bytes.Length, Header + (number + 1) * SealedSegment)];
        var head = bytes[..Header];

        Refused([]);
        Refused(head);
        Refused(head[..50]);
        for (var cut = 1; cut < bytes.Length; cut += 7919)
            Refused(bytes[..^cut]);
        Refused([.. head, .. Part(0), .. Part(1), .. Part(2)]);
        Refused([.. head, .. Part(0), .. Part(2), .. Part(3)]);
        Refused([.. head, .. Part(1), .. Part(0), .. Part(2), .. Part(3)]);
        Refused([.. head, .. Part(0), .. Part(0), .. Part(1), .. Part(2), .. Part(3)]);
        Refused([.. bytes, 0]);
        Refused([.. bytes, .. Part(3)]);
        for (var at = 0; at < bytes.Length; at += at < Header ? 1 : 4099)
            Refused([.. bytes[..at], (byte)(bytes[at] ^ 1), .. bytes[(at + 1)..]]);
    }

    [Fact]
    public void OpenFile_OfAnotherSchoolOrPurposeOrSecret_IsRefused()
    {
        var bytes = Sealed(ring, "words"u8.ToArray(), "backup");
        using var sameSecret = Ring(Guid.NewGuid(), ring.Lasting.Memory.ToArray());
        using var stranger = Ring(ring.School, RandomNumberGenerator.GetBytes(32));

        Assert.Equal(BrokenSealReason.WrongKey, Reason(stranger, bytes, "backup"));
        Assert.Equal(BrokenSealReason.WrongKey, Reason(ring, bytes, "other"));
        Assert.Equal(BrokenSealReason.WrongContextOrAltered, Reason(sameSecret, bytes, "backup"));
        bytes[1] = 1;
        Assert.Equal(BrokenSealReason.UnknownAlgorithm, Reason(ring, bytes, "backup"));
        bytes[0] = 9;
        Assert.Equal(BrokenSealReason.UnknownFormat, Reason(ring, bytes, "backup"));
    }

    [Fact]
    public void Dispose_WithoutComplete_LeavesAFileThatDoesNotOpen()
    {
        var destination = new MemoryStream();
        using (var writer = ring.SealFile(destination, "backup"))
            writer.Write(new byte[2 * Segment]);

        Refused(destination.ToArray());
    }

    [Fact]
    public void Write_AfterComplete_Throws()
    {
        using var writer = ring.SealFile(new MemoryStream(), "backup");
        writer.Complete();

        Assert.False(writer.CanWrite);
        Assert.Throws<InvalidOperationException>(() => writer.Write("more"u8));
        Assert.Throws<InvalidOperationException>(writer.Complete);
    }

    [Fact]
    public void SealFile_Twice_SharesNothingBeyondTheKey()
    {
        var content = new byte[1000];

        byte[] first = Sealed(ring, content, "backup"), second = Sealed(ring, content, "backup");

        Assert.Equal(first[..18], second[..18]);
        Assert.NotEqual(first[Header..(Header + 16)], second[Header..(Header + 16)]);
        Assert.True(first.AsSpan().IndexOf(new byte[16]) < 0);
    }

    /// <summary>That another key is named, or another committed to, is said before anything is opened (docs/sealing-format.md).</summary>
    [Theory]
    [InlineData(EnvelopeLayout.KeyIdAt)]
    [InlineData(EnvelopeLayout.SaltAt - 1)]
    [InlineData(EnvelopeLayout.SaltAt)]
    [InlineData(EnvelopeLayout.CommitmentAt)]
    [InlineData(EnvelopeLayout.HeaderLength - 1)]
    public void OpenFile_OfAnotherKeyOrCommitment_SaysThatTheKeyIsWrong(int at)
    {
        var bytes = Sealed(ring, "words"u8.ToArray(), "backup");
        bytes[at] ^= 1;

        Assert.Equal(BrokenSealReason.WrongKey, Assert.Throws<BrokenSealException>(() => ring.OpenFile(new MemoryStream(bytes), "backup")).Reason);
    }

    [Fact]
    public void Streams_GoOneWayAndFromEndToEnd_AndNoFurtherOnceDisposed()
    {
        var destination = new MemoryStream();
        var writer = ring.SealFile(destination, "backup");
        Assert.Equal((false, false, true), (writer.CanRead, writer.CanSeek, writer.CanWrite));
        writer.Write("words"u8);
        writer.Complete();
        writer.Dispose();
        var reader = ring.OpenFile(new MemoryStream(destination.ToArray()), "backup");
        Assert.Equal((true, false, false), (reader.CanRead, reader.CanSeek, reader.CanWrite));

        reader.Dispose();
        var unfinished = ring.SealFile(new MemoryStream(), "backup");
        unfinished.Write("words"u8);
        unfinished.Dispose();

        Assert.Throws<ObjectDisposedException>(() => reader.Read(new byte[5]));
        Assert.Throws<ObjectDisposedException>(unfinished.Complete);
    }

    private static KeyRing Ring(Guid school, byte[] lasting, FillRandom? random = null) =>
        new(school, [new EpochKey(1, SecretBytes.Draw(null))], SecretBytes.Copy(lasting), random);

    private static byte[] Sealed(KeyRing by, byte[] content, string purpose)
    {
        var destination = new MemoryStream();
        using var writer = by.SealFile(destination, purpose);
        foreach (var piece in content.Chunk(50_000))
            writer.Write(piece);
        writer.Complete();
        return destination.ToArray();
    }

    private static byte[] Opened(KeyRing by, byte[] bytes, string purpose, int piece = 4096)
    {
        using var reader = by.OpenFile(new MemoryStream(bytes), purpose);
        var content = new MemoryStream();
        var buffer = new byte[piece];
        while (reader.Read(buffer) is > 0 and var read)
            content.Write(buffer, 0, read);
        return content.ToArray();
    }

    private void Refused(byte[] bytes) => Assert.Throws<BrokenSealException>(() => Opened(ring, bytes, "backup"));

    private static BrokenSealReason Reason(KeyRing by, byte[] bytes, string purpose) =>
        Assert.Throws<BrokenSealException>(() => Opened(by, bytes, purpose)).Reason;
}
