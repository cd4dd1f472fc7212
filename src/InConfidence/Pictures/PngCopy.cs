using System.Buffers.Binary;
using System.Text;

namespace InConfidence.Pictures;

/// <summary>
/// The shown copy of a PNG (ISO/IEC 15948): header, palette, transparency and picture data, each with the check value that
/// it came with. Texts, times, Exif, colour profiles and whatever else there may be are left out.
/// </summary>
internal sealed class PngCopy
{
    private readonly PictureBytes bytes;
    private bool hasPalette;
    private bool hasTransparency;
    private bool hasData;
    private string last = "";

    private PngCopy(PictureBytes bytes) => this.bytes = bytes;

    public static async Task WriteAsync(PictureBytes bytes)
    {
        await bytes.WriteAsync(await bytes.TakeAsync(8));
        await new PngCopy(bytes).ChunksAsync();
    }

    private async Task ChunksAsync()
    {
        await HeaderAsync();
        while (last != "IEND")
        {
            var length = await bytes.LongAsync();
            var type = await bytes.TakeAsync(4);
            PictureBytes.Require(length <= int.MaxValue && type.All(letter => char.IsAsciiLetter((char)letter)));
            var name = Encoding.ASCII.GetString(type);
            if (IsShown(name, length))
                await CopyAsync(length, type);
            else
                await bytes.SkipAsync(length + 4L);
            last = name;
        }
        PictureBytes.Require(hasData);
    }

    private async Task HeaderAsync()
    {
        PictureBytes.Require(await bytes.LongAsync() == 13);
        var header = await bytes.TakeAsync(17);
        PictureBytes.Require(header.AsSpan(0, 4).SequenceEqual("IHDR"u8));
        PictureBytes.RequireSize(BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)), BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8)));
        PictureBytes.Require(IsPossible(colour: header[13], depth: header[12]) && header[14] == 0 && header[15] == 0 && header[16] <= 1);
        await EnvelopAsync(13, header.AsMemory(0, 4), header.AsMemory(4));
    }

    /// <summary>Whether a part is needed. One that would have to be understood, and is not known, makes the picture none of ours.</summary>
    private bool IsShown(string name, uint length)
    {
        switch (name)
        {
            case "PLTE":
                PictureBytes.Require(!hasPalette && !hasData && length is > 0 and <= 768 && length % 3 == 0);
                return hasPalette = true;
            case "tRNS":
                PictureBytes.Require(!hasTransparency && !hasData && length is > 0 and <= 256);
                return hasTransparency = true;
            case "IDAT":
                PictureBytes.Require(!hasData || last == "IDAT");
                return hasData = true;
            case "IEND":
                PictureBytes.Require(length == 0);
                return true;
            default:
                PictureBytes.Require(char.IsAsciiLetterLower(name[0]));
                return false;
        }
    }

    private async Task CopyAsync(uint length, byte[] type)
    {
        var prefix = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(prefix, length);
        type.CopyTo(prefix, 4);
        await bytes.WriteAsync(prefix);
        var check = Crc32.Of(type);
        for (long left = length; left > 0;)
        {
            var some = await bytes.SomeAsync(left);
            check = Crc32.Of(some.Span, check);
            await bytes.WriteAsync(some);
            left -= some.Length;
        }
        await CheckAsync(check);
    }

    private async Task EnvelopAsync(int length, ReadOnlyMemory<byte> type, ReadOnlyMemory<byte> content)
    {
        var prefix = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(prefix, length);
        await bytes.WriteAsync(prefix);
        await bytes.WriteAsync(type);
        await bytes.WriteAsync(content);
        await CheckAsync(Crc32.Of(content.Span, Crc32.Of(type.Span)));
    }

    private async Task CheckAsync(uint expected)
    {
        PictureBytes.Require(await bytes.LongAsync() == expected);
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, expected);
        await bytes.WriteAsync(check);
    }

    private static bool IsPossible(int colour, int depth) => (colour, depth) switch
    {
        (0, 1 or 2 or 4 or 8 or 16) => true,
        (3, 1 or 2 or 4 or 8) => true,
        (2 or 4 or 6, 8 or 16) => true,
        _ => false,
    };
}
