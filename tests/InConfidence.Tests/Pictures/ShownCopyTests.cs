using System.Text;
using CsCheck;
using InConfidence.Pictures;
using InConfidence.Testing;

namespace InConfidence.Tests.Pictures;

/// <summary>What a picture tells beside what it shows does not reach its shown copy, and nothing else of it is lost (R14, R15).</summary>
public sealed class ShownCopyTests
{
    private static readonly byte[] Start = [0xFF, 0xD8];

    public static TheoryData<string> Jpegs => new("photograph", "progressive", "four colours");

    public static TheoryData<string> All => new("photograph", "progressive", "four colours", "palette", "screenshot");

    [Theory, MemberData(nameof(Jpegs))]
    public async Task Copy_OfAPhotographWithEverything_HoldsNoPhraseAndEveryScan(string name)
    {
        var (plain, planted) = (Sample(name), new List<string>());
        foreach (var isLittle in new[] { true, false })
        {
            var copy = await CopyAsync(PictureSamples.WithEverything(plain, () => Plant(planted), orientation: 6, isLittle));

            Assert.DoesNotContain(planted, phrase => copy.AsSpan().IndexOf(Encoding.UTF8.GetBytes(phrase)) >= 0);
            Assert.True(planted.Count >= 12);
            // Nothing between the first marker and the picture but which side is up; nothing behind its end.
            Assert.Equal(1, Count(copy, Start));
            Assert.Equal([0xFF, 0xD9], copy[^2..]);
            Assert.Equal(Kept(plain), Kept(copy).Where(segment => segment.Marker != 0xE1));
            Assert.Equal(6, Assert.Single(Kept(copy), segment => segment.Marker == 0xE1).Content[25]);
        }
    }

    [Theory]
    [InlineData("palette")]
    [InlineData("screenshot")]
    public async Task Copy_OfAScreenshotWithEverything_IsThePictureAlone(string name)
    {
        var (plain, planted) = (Sample(name), new List<string>());
        var copy = await CopyAsync(PictureSamples.WithEverythingPng(plain, () => Plant(planted)));

        Assert.Equal(await CopyAsync(plain), copy);
        Assert.DoesNotContain(planted, phrase => copy.AsSpan().IndexOf(Encoding.UTF8.GetBytes(phrase)) >= 0);
        Assert.Empty(Chunks(copy).Except(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Copy_OfACopy_IsTheSame(string name)
    {
        var copy = await CopyAsync(Sample(name));

        Assert.Equal(copy, await CopyAsync(copy));
    }

    /// <summary>The line gives a file in pieces of any length.</summary>
    [Theory, MemberData(nameof(All))]
    public async Task Copy_OfAFileThatComesInPieces_IsTheSame(string name)
    {
        var file = name is "palette" or "screenshot" ? PictureSamples.WithEverythingPng(Sample(name), () => "phrase") : PictureSamples.WithEverything(Sample(name), () => "phrase");
        var whole = await CopyAsync(file);

        foreach (var most in new[] { 1, 2, 3, 7, 64 })
            Assert.Equal(whole, await CopyAsync(file, most));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Copy_OfAFileThatIsCutAnywhere_IsRefused(string name)
    {
        var file = await CopyAsync(Sample(name));

        for (var length = 0; length < file.Length; length++)
        {
            var fault = (await Assert.ThrowsAsync<BrokenPictureException>(() => CopyAsync(file[..length]))).Fault;
            Assert.Equal(length switch { 0 => PictureFault.Empty, < 3 => PictureFault.OtherKind, < 8 when name is "palette" or "screenshot" => PictureFault.OtherKind, _ => PictureFault.Damaged }, fault);
        }
    }

    /// <summary>Whatever is sent either is refused in its own way or makes a copy that is whole; it never fails otherwise, and never goes on for ever.</summary>
    [Fact]
    public void Copy_OfAFileThatWasAlteredAnywhere_IsWholeOrRefused()
    {
        var files = All.Select(row => Sample(row.Data)).Select(file => file[0] == 0xFF ? PictureSamples.WithEverything(file, () => "phrase") : PictureSamples.WithEverythingPng(file, () => "phrase")).ToArray();
        var (passed, refused) = (0, 0);
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Select(Gen.Int[0, 1500], Gen.Byte).Array[1, 4]).Sample(
            (which, changes) =>
            {
                var file = files[which].ToArray();
                foreach (var (at, value) in changes)
                    file[at % file.Length] = value;
                try
                {
                    var copy = CopyAsync(file).GetAwaiter().GetResult();
                    passed++;
                    return CopyAsync(copy).GetAwaiter().GetResult().AsSpan().SequenceEqual(copy);
                }
                catch (BrokenPictureException)
                {
                    refused++;
                    return true;
                }
            },
            iter: 20_000, threads: 1);
        Assert.True(passed > 1000 && refused > 1000, $"{passed} passed, {refused} were refused.");
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 2)]
    [InlineData(8, 8)]
    [InlineData(9, null)]
    public async Task Copy_OfAPhotographOnItsSide_SaysWhichSideIsUp(int said, int? kept)
    {
        var copy = await CopyAsync(PictureSamples.WithEverything(PictureSamples.Photograph, () => "phrase", said));

        Assert.Equal(kept, Kept(copy).Where(segment => segment.Marker == 0xE1).Select(segment => (int?)segment.Content[25]).SingleOrDefault());
    }

    [Theory]
    [InlineData("", PictureFault.Empty)]
    [InlineData("<html><script>alert(1)</script>", PictureFault.OtherKind)]
    [InlineData("GIF89a......", PictureFault.OtherKind)]
    [InlineData("%PDF-1.7 and more", PictureFault.OtherKind)]
    [InlineData("PK\u0003\u0004 and more", PictureFault.OtherKind)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", PictureFault.OtherKind)]
    [InlineData("RIFF....WEBPVP8 ", PictureFault.OtherKind)]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", PictureFault.Heic)]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic", PictureFault.Heic)]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0mif1avif", PictureFault.Heic)]
    [InlineData("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom", PictureFault.OtherKind)]
    public async Task Copy_OfSomethingElse_IsRefusedByWhatItIs(string file, PictureFault fault) =>
        Assert.Equal(fault, (await Assert.ThrowsAsync<BrokenPictureException>(() => CopyAsync(Encoding.Latin1.GetBytes(file)))).Fault);

    [Fact]
    public async Task Copy_OfMorePixelsThanAPhoneShows_IsRefused()
    {
        var png = PictureSamples.Screenshot();
        byte[] header = [0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, .. png[24..29]];
        var jpeg = PictureSamples.Photograph.ToArray();
        var frame = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        jpeg.AsSpan(frame + 5, 4).Fill(0xFF);

        Assert.Equal(PictureFault.TooManyPixels, await FaultAsync([.. png[..8], .. PictureSamples.Chunk("IHDR", header), .. png[33..]]));
        Assert.Equal(PictureFault.TooManyPixels, await FaultAsync(jpeg));
        jpeg.AsSpan(frame + 5, 4).Clear();
        Assert.Equal(PictureFault.Damaged, await FaultAsync(jpeg));
    }

    /// <summary>In the slack of a table that says it is shorter than it is, anything could be hidden.</summary>
    [Theory]
    [InlineData(0xDB)]
    [InlineData(0xC4)]
    [InlineData(0xDD)]
    [InlineData(0xC0)]
    [InlineData(0xDA)]
    public async Task Copy_OfATableWithSomethingBehindIt_IsRefused(byte marker)
    {
        var jpeg = PictureSamples.InJpeg(PictureSamples.Photograph, PictureSamples.Segment(0xDD, [0, 0]));
        var at = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, marker });
        var length = jpeg[at + 2] << 8 | jpeg[at + 3];
        byte[] longer = [.. jpeg[..(at + 2)], (byte)((length + 6) >> 8), (byte)(length + 6), .. jpeg[(at + 4)..(at + 2 + length)], .. "hidden"u8, .. jpeg[(at + 2 + length)..]];

        Assert.Equal(PictureFault.Damaged, await FaultAsync(longer));
    }

    private static async Task<PictureFault> FaultAsync(byte[] file) => (await Assert.ThrowsAsync<BrokenPictureException>(() => CopyAsync(file))).Fault;

    private static async Task<byte[]> CopyAsync(byte[] file, int most = int.MaxValue)
    {
        using var copy = new MemoryStream();
        await ShownCopy.WriteAsync(new Trickle(file, most), copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }

    private static byte[] Sample(string name) => name switch
    {
        "photograph" => PictureSamples.Photograph,
        "progressive" => PictureSamples.Progressive,
        "four colours" => PictureSamples.FourColours,
        "palette" => PictureSamples.Palette,
        _ => PictureSamples.Screenshot(),
    };

    private static string Plant(List<string> planted)
    {
        planted.Add($"canary{planted.Count}kestrel");
        return planted[^1];
    }

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> wanted) => bytes.Count(wanted);

    /// <summary>Tables, frame and scans of a JPEG with their content, read apart from the product; scans with their data.</summary>
    private static List<Segment> Kept(byte[] jpeg)
    {
        var found = new List<Segment>();
        for (var at = 2; jpeg[at + 1] != 0xD9;)
        {
            var marker = jpeg[at + 1];
            var end = at + 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]);
            while (marker == 0xDA && !(jpeg[end] == 0xFF && jpeg[end + 1] is not 0 and not (>= 0xD0 and <= 0xD7)))
                end++;
            // JFIF and Adobe's remark are written anew, with the same meaning.
            if (marker is 0xE1 or (>= 0xC0 and < 0xE0))
                found.Add(new Segment(marker, jpeg[(at + 4)..end]));
            at = end;
        }
        return found;
    }

    private static IEnumerable<string> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length; at += 12 + System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)))
            yield return Encoding.ASCII.GetString(png, at + 4, 4);
    }

    private sealed record Segment(byte Marker, byte[] Content)
    {
        public bool Equals(Segment? other) => other is not null && Marker == other.Marker && Content.AsSpan().SequenceEqual(other.Content);

        public override int GetHashCode() => Marker;
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes, writable: false)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
    }
}
