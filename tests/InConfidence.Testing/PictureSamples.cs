using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace InConfidence.Testing;

/// <summary>Small pictures that browsers show, and the same with everything beside them that cameras, phones and editors leave there.</summary>
public static class PictureSamples
{
    /// <summary>48 by 32, baseline, as ImageMagick wrote it.</summary>
    public static byte[] Photograph { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAgADADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQDBv/EABUQAQEAAAAAAAAAAAAAAAAAAAAS/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAYB/8QAFhEBAQEAAAAAAAAAAAAAAAAAABRh/9oADAMBAAIRAxEAPwDnLLT2WyHFpYostPZZDhYostPZZDhYwstPZayhxKWKLLT2WQ4WKLLT2WQ4WP/Z");

    /// <summary>The same, refined in steps.</summary>
    public static byte[] Progressive { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wgARCAAgADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAIE/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUB/9oADAMBAAIQAxAAAAHAhlW0C0CEKs20C0D/xAAUEAEAAAAAAAAAAAAAAAAAAABA/9oACAEBAAEFAkf/xAAVEQEBAAAAAAAAAAAAAAAAAAAAE//aAAgBAwEBPwGqqqqqr//EABURAQEAAAAAAAAAAAAAAAAAAAAT/9oACAECAQE/AZJJJJJP/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQAGPwJH/8QAFRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAT8hqqqqqqqqqqqqqqqq/9oADAMBAAIAAwAAABD/AP8A/wD/AP8A/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPxBAf//EABQRAQAAAAAAAAAAAAAAAAAAACD/2gAIAQIBAT8QX/8A/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQABPxBAAAAH/9k=");

    /// <summary>The same in the colours of print, of which Adobe's remark tells.</summary>
    public static byte[] FourColours { get; } = Convert.FromBase64String(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgAIAAwBAEiAAIRAQMRAQQiAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAGBAX/xAAaEAADAAMBAAAAAAAAAAAAAAAAFGEBEhNR/8QAFwEBAQEBAAAAAAAAAAAAAAAAAAYCB//EABoRAAICAwAAAAAAAAAAAAAAAAACFVEBEhP/2gAOBAEAAhEDEQQAAD8A7uw2M3QdDEolnO9C8fofpLv0P007DYzdB0EoljQqH6H6S79D9NOw2M3QdBKJY0Kh+h+ku/Q/TYnjwJ48OtxHEgu+S1i1oIQIQqEIEIclPHgTx4dbiOI75EWtEuhAhCoQgQhyU8eBPHh1uI4jvkRa0S6ECEKhCBCH/9k=");

    /// <summary>The same as a PNG with a palette.</summary>
    public static byte[] Palette { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAMAAABjCgsuAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAADFBMVEXiABygAF5eAKAcAOIbTHJDAAAAB3RJTUUH6gsaFA40l2fGOQAAAL5JREFUOMvljusOg1AIg0t5/3eecj9nxsRlvzYiYstXIvDfJTcLWVU6MUVGn+/Ag5N82UYmCkykO7XM+3lCNjxZqenC239pmqlnYZvLiavAfX0U4NY52FivMDdhc6RpqgAeAQbCBeWJSj0sBxvORh1q1FaEDyufMqRkyjt/ibMrWiI+Q4MP6ysBHd1OTNhbY6+6JGyc3jiBQ2uw6qZW+8JSeU6Rrgax4PW0D7d0Qc3QvLT6iNV78dqGPqxfCLwAV2QJAVXoiMgAAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjZUMjA6MTQ6NTIrMDA6MDC9MdoVAAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTI2VDIwOjE0OjUyKzAwOjAwzGxiqQAAAABJRU5ErkJggg==");

    /// <summary>A PNG of one colour.</summary>
    public static byte[] Screenshot(int width = 8, int height = 8, byte shade = 200)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var row = 0; row < height; row++)
                packing.Write([0, .. Enumerable.Repeat(shade, width)]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return [.. PngStart, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A photograph that is long: its one remark is.</summary>
    public static byte[] Long(int bytes)
    {
        var noise = new byte[60_000];
        new SeededNoise(bytes).Fill(noise);
        var added = new List<byte>();
        while (added.Count + Photograph.Length < bytes)
            added.AddRange(Segment(0xFE, noise));
        return InJpeg(Photograph, [.. added]);
    }

    /// <summary>A photograph with a phrase in each place where there is one beside the picture itself.</summary>
    /// <param name="picture">A JPEG.</param>
    /// <param name="plant">Gives another phrase each time.</param>
    /// <param name="orientation">Which side is up, 1 to 8.</param>
    /// <param name="isLittle">Whether numbers stand with the lowest byte first.</param>
    public static byte[] WithEverything(byte[] picture, Func<string> plant, int orientation = 6, bool isLittle = true) =>
    [
        .. InJpeg(picture,
        [
            .. Segment(0xE0, [.. "JFXX\0"u8, 0x13, .. Text(plant())]),
            .. Segment(0xE1, Exif(plant, orientation, isLittle)),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Text($"<x:xmpmeta><dc:creator>{plant()}</dc:creator></x:xmpmeta>")]),
            .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. Text(plant())]),
            .. Segment(0xE2, [.. "MPF\0"u8, .. Text(plant())]),
            .. Segment(0xE5, Text(plant())),
            .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Text(plant())]),
            .. Segment(0xFE, Text($"*/--><script>alert('{plant()}')</script><!--")),
            .. Segment(0xFE, []),
        ]),
        .. Text(plant()), .. Photograph, .. "PK\u0003\u0004"u8, .. Text(plant()),
    ];

    /// <summary>A PNG with a phrase in each place where there is one beside the picture itself.</summary>
    public static byte[] WithEverythingPng(byte[] picture, Func<string> plant)
    {
        const int afterHeader = 33;
        return
        [
            .. picture[..afterHeader],
            .. Chunk("iCCP", [.. "p\0\0"u8, .. Text(plant())]), .. Chunk("tEXt", Text($"Author\0{plant()}")), .. Chunk("zTXt", Text(plant())),
            .. Chunk("iTXt", Text($"XML:com.adobe.xmp\0{plant()}<script>")), .. Chunk("eXIf", Exif(plant, 6, isLittle: true)[6..]), .. Chunk("tIME", new byte[7]),
            .. Chunk("vpAg", Text(plant())), .. Chunk("acTL", new byte[8]),
            .. picture[afterHeader..^12],
            .. Chunk("tEXt", Text(plant())), .. Chunk("fdAT", Text(plant())),
            .. picture[^12..],
            .. Text(plant()), .. Screenshot(),
        ];
    }

    /// <summary>Puts segments behind the first marker.</summary>
    public static byte[] InJpeg(byte[] picture, byte[] segments) => [.. picture[..2], .. segments, .. picture[2..]];

    public static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    public static byte[] Chunk(string type, byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(type).CopyTo(chunk, 4);
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), Check(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Orientation, a maker's note, a place, and a smaller picture.</summary>
    private static byte[] Exif(Func<string> plant, int orientation, bool isLittle)
    {
        using var stream = new MemoryStream();
        var note = Text(plant());
        stream.Write("Exif\0\0"u8);
        stream.Write(isLittle ? "II"u8 : "MM"u8);
        Put(42, 2);
        Put(8, 4);
        Put(3, 2);
        Entry(0x010F, 2, note.Length, 8 + 2 + 3 * 12 + 4);
        Entry(0x0112, 3, 1, isLittle ? orientation : orientation << 16);
        Entry(0x8825, 4, 1, 4000);
        Put(0, 4);
        stream.Write(note);
        stream.Write(Text($"GPS {plant()} MakerNote {plant()}"));
        stream.Write(Photograph);
        return stream.ToArray();

        void Entry(int tag, int type, int count, int value)
        {
            Put(tag, 2);
            Put(type, 2);
            Put(count, 4);
            Put(value, 4);
        }

        void Put(int number, int width)
        {
            var bytes = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            var taken = bytes[..width];
            if (!isLittle)
                Array.Reverse(taken);
            stream.Write(taken);
        }
    }

    /// <summary>Written apart from the product's.</summary>
    private static uint Check(ReadOnlySpan<byte> bytes)
    {
        var value = uint.MaxValue;
        foreach (var one in bytes)
        {
            value ^= one;
            for (var bit = 0; bit < 8; bit++)
                value = (value >> 1) ^ ((value & 1) * 0xEDB88320);
        }
        return ~value;
    }

    private sealed class SeededNoise(int seed)
    {
        private readonly Random random = new(seed);

        public void Fill(Span<byte> bytes) => random.NextBytes(bytes);
    }
}
