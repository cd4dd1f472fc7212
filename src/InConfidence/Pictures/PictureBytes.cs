using System.Buffers.Binary;
using System.Security.Cryptography;

namespace InConfidence.Pictures;

/// <summary>Reads a picture forward, a little at a time, and passes on what is wanted of it. What it held is zeroed when it is done.</summary>
internal sealed class PictureBytes(Stream original, Stream copy, CancellationToken cancellation) : IDisposable
{
    private readonly byte[] read = new byte[16 * 1024];
    private readonly byte[] written = new byte[16 * 1024];
    private int next;
    private int end;
    private int filled;

    /// <summary>What has been read and not been taken.</summary>
    public ReadOnlySpan<byte> Ahead => read.AsSpan(next, end - next);

    /// <summary>Reads ahead until so many bytes are there, or there are no more.</summary>
    public async ValueTask FillAsync(int count)
    {
        if (end - next >= count)
            return;
        read.AsSpan(next, end - next).CopyTo(read);
        (next, end) = (0, end - next);
        while (end < count && await original.ReadAsync(read.AsMemory(end), cancellation) is > 0 and var more)
            end += more;
    }

    /// <summary>The next byte.</summary>
    public async ValueTask<byte> ByteAsync()
    {
        await NeedAsync(1);
        return read[next++];
    }

    /// <summary>The next two bytes as a number, the higher first.</summary>
    public async ValueTask<int> ShortAsync()
    {
        await NeedAsync(2);
        next += 2;
        return BinaryPrimitives.ReadUInt16BigEndian(read.AsSpan(next - 2));
    }

    /// <summary>The next four bytes as a number, the highest first.</summary>
    public async ValueTask<uint> LongAsync()
    {
        await NeedAsync(4);
        next += 4;
        return BinaryPrimitives.ReadUInt32BigEndian(read.AsSpan(next - 4));
    }

    /// <summary>The next bytes, all of them.</summary>
    public async ValueTask<byte[]> TakeAsync(int count)
    {
        var taken = new byte[count];
        for (var at = 0; at < count;)
        {
            await NeedAsync(1);
            var part = Math.Min(count - at, end - next);
            read.AsSpan(next, part).CopyTo(taken.AsSpan(at));
            (next, at) = (next + part, at + part);
        }
        return taken;
    }

    /// <summary>Leaves the next bytes out.</summary>
    public async ValueTask SkipAsync(long count)
    {
        while (count > 0)
        {
            await NeedAsync(1);
            var part = (int)Math.Min(count, end - next);
            (next, count) = (next + part, count - part);
        }
    }

    /// <summary>Takes as many bytes as there are at hand, at least one and at most <paramref name="most"/>; good until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> SomeAsync(long most)
    {
        await NeedAsync(1);
        var part = (int)Math.Min(most, end - next);
        next += part;
        return read.AsMemory(next - part, part);
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (filled == written.Length)
                await FlushAsync();
            var part = Math.Min(bytes.Length, written.Length - filled);
            bytes[..part].CopyTo(written.AsMemory(filled));
            (filled, bytes) = (filled + part, bytes[part..]);
        }
    }

    public async ValueTask FlushAsync()
    {
        await copy.WriteAsync(written.AsMemory(0, filled), cancellation);
        filled = 0;
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(read);
        CryptographicOperations.ZeroMemory(written);
    }

    public static void Require(bool isSo)
    {
        if (!isSo)
            throw new BrokenPictureException(PictureFault.Damaged);
    }

    /// <summary>Refuses a picture that cannot be shown, by its size.</summary>
    public static void RequireSize(long width, long height)
    {
        Require(width > 0 && height > 0);
        if (width * height > ShownCopy.MostPixels)
            throw new BrokenPictureException(PictureFault.TooManyPixels);
    }

    private async ValueTask NeedAsync(int count)
    {
        await FillAsync(count);
        Require(end - next >= count);
    }
}
