namespace InConfidence.Pictures;

/// <summary>
/// Writes of a picture what is needed to show it, and nothing else: neither where and when and with what it was taken, nor
/// smaller pictures of it, remarks, what an editor left, or whatever follows its end. Nothing is decoded: the parts of the
/// file are told apart as its format says, and each one that is not on the list of those needed is left out. What is
/// written is checked on the way, so a file that passes is built as its format says from its first byte to its end.
/// </summary>
public static class ShownCopy
{
    /// <summary>The most pixels of a picture, width times height. More would fill a phone's memory when shown.</summary>
    public const long MostPixels = 64_000_000;

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a picture from its first byte to its end, and writes its shown copy. What follows its end is not read.</summary>
    /// <param name="original">The file as it was sent.</param>
    /// <param name="copy">Takes the copy. Where the picture proves damaged, part of it has been written.</param>
    /// <param name="cancellation">Ends the wait for bytes that do not come.</param>
    /// <returns>What kind of picture it is, by its content.</returns>
    /// <exception cref="BrokenPictureException">It is none that is kept.</exception>
    public static async Task<PictureType> WriteAsync(Stream original, Stream copy, CancellationToken cancellation)
    {
        using var bytes = new PictureBytes(original, copy, cancellation);
        await bytes.FillAsync(12);
        var type = TypeOf(bytes.Ahead);
        await (type == PictureType.Png ? PngCopy.WriteAsync(bytes) : JpegCopy.WriteAsync(bytes));
        await bytes.FlushAsync();
        return type;
    }

    private static PictureType TypeOf(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            throw new BrokenPictureException(PictureFault.Empty);
        if (start.StartsWith(JpegStart))
            return PictureType.Jpeg;
        if (start.StartsWith(PngStart))
            return PictureType.Png;
        throw new BrokenPictureException(IsHeic(start) ? PictureFault.Heic : PictureFault.OtherKind);
    }

    private static bool IsHeic(ReadOnlySpan<byte> start) =>
        start.Length >= 12 && start[4..8].SequenceEqual("ftyp"u8)
        && (start[8..10].SequenceEqual("he"u8) || start[8..11].SequenceEqual("mif"u8) || start[8..11].SequenceEqual("msf"u8) || start[8..11].SequenceEqual("avi"u8));
}
