namespace InConfidence.Pictures;

/// <summary>
/// The shown copy of a JPEG (ITU-T T.81): tables, frame and scans. Of what programs put beside them it keeps three facts,
/// each written anew: that colours are meant as in JFIF, or as Adobe says, and which side is up.
/// </summary>
internal sealed class JpegCopy
{
    private const byte BeginsScan = 0xDA, Ends = 0xD9;

    /// <summary>A picture that is refined in steps has about ten; more than this only keeps a browser busy.</summary>
    private const int MostScans = 100;

    private readonly PictureBytes bytes;
    private bool hasFrame;
    private int scans;
    private bool saysJfif;
    private bool saysAdobe;
    private bool saysOrientation;

    private JpegCopy(PictureBytes bytes) => this.bytes = bytes;

    public static async Task WriteAsync(PictureBytes bytes)
    {
        await bytes.WriteAsync(await bytes.TakeAsync(2));
        await new JpegCopy(bytes).SegmentsAsync();
    }

    private async Task SegmentsAsync()
    {
        for (var marker = await MarkerAsync(); marker != Ends;)
        {
            PictureBytes.Require(marker is >= 0xC0 and not (>= 0xD0 and <= 0xD8));
            var length = await bytes.ShortAsync() - 2;
            PictureBytes.Require(length >= 0);
            await SegmentAsync(marker, length);
            marker = marker == BeginsScan ? await ScanAsync() : await MarkerAsync();
        }
        PictureBytes.Require(scans > 0);
        await bytes.WriteAsync(new byte[] { 0xFF, Ends });
    }

    private async Task<byte> MarkerAsync()
    {
        PictureBytes.Require(await bytes.ByteAsync() == 0xFF);
        return await CodeAsync();
    }

    /// <summary>The code of a marker, whose first byte may be written several times.</summary>
    private async Task<byte> CodeAsync()
    {
        var code = await bytes.ByteAsync();
        while (code == 0xFF)
            code = await bytes.ByteAsync();
        return code;
    }

    private async Task SegmentAsync(byte marker, int length)
    {
        // Application data and remarks, and markers that are kept free: the longest are passed over without being held.
        if (marker is 0xE0 or 0xE1 or 0xEE)
            await ApplicationAsync(marker, await bytes.TakeAsync(length));
        else if (marker >= 0xE2)
            await bytes.SkipAsync(length);
        else
            await TablesAsync(marker, await bytes.TakeAsync(length));
    }

    private async Task TablesAsync(byte marker, byte[] content)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                PictureBytes.Require(!hasFrame && JpegTables.IsFrame(content));
                PictureBytes.RequireSize(content[3] << 8 | content[4], content[1] << 8 | content[2]);
                hasFrame = true;
                break;
            case 0xC4:
                PictureBytes.Require(JpegTables.AreHuffman(content));
                break;
            case 0xDB:
                PictureBytes.Require(JpegTables.AreQuantization(content));
                break;
            case 0xDD:
                PictureBytes.Require(content.Length == 2);
                break;
            case BeginsScan:
                PictureBytes.Require(hasFrame && ++scans <= MostScans && JpegTables.IsScan(content));
                break;
            default:
                // Lossless, hierarchical and arithmetic pictures, which no browser shows.
                throw new BrokenPictureException(PictureFault.OtherKind);
        }
        await WriteSegmentAsync(marker, content);
    }

    private async Task ApplicationAsync(byte marker, byte[] content)
    {
        if (marker == 0xE0 && !saysJfif && content.AsSpan().StartsWith("JFIF\0"u8))
        {
            saysJfif = true;
            await WriteSegmentAsync(marker, JpegFacts.Jfif);
        }
        else if (marker == 0xEE && !saysAdobe && JpegFacts.AdobeOf(content) is { } adobe)
        {
            saysAdobe = true;
            await WriteSegmentAsync(marker, adobe);
        }
        else if (marker == 0xE1 && !saysOrientation && JpegFacts.OrientationOf(content) is { } orientation)
        {
            saysOrientation = true;
            await WriteSegmentAsync(marker, JpegFacts.Orientation(orientation));
        }
    }

    /// <summary>The compressed data up to the next marker, which it returns.</summary>
    private async Task<byte> ScanAsync()
    {
        while (true)
        {
            await bytes.FillAsync(1);
            var plain = bytes.Ahead.IndexOf((byte)0xFF);
            PictureBytes.Require(!bytes.Ahead.IsEmpty);
            if (plain != 0)
                await bytes.WriteAsync(await bytes.SomeAsync(plain < 0 ? int.MaxValue : plain));
            if (plain < 0)
                continue;
            await bytes.ByteAsync();
            var code = await CodeAsync();
            if (code is not (0 or (>= 0xD0 and <= 0xD7)))
                return code;
            await bytes.WriteAsync(new byte[] { 0xFF, code });
        }
    }

    private async Task WriteSegmentAsync(byte marker, ReadOnlyMemory<byte> content)
    {
        var length = content.Length + 2;
        await bytes.WriteAsync(new byte[] { 0xFF, marker, (byte)(length >> 8), (byte)length });
        await bytes.WriteAsync(content);
    }
}
