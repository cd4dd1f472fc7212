using System.Diagnostics;
using System.Security.Cryptography;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// Seals a long file while it is written. <see cref="KeyRing.SealFile"/> makes one. A file that was not finished with
/// <see cref="Complete"/> does not open, so half a file is never taken for a whole one.
/// </summary>
[DebuggerDisplay("(sealed file)")]
public sealed class SealingStream : Stream
{
    private readonly FileCipher cipher;
    private readonly Stream destination;
    private readonly byte[] segment = GC.AllocateArray<byte>(FileCipher.SegmentLength, pinned: true);
    private int filled;
    private bool completed;

    internal SealingStream(FileCipher cipher, Stream destination)
    {
        this.cipher = cipher;
        this.destination = destination;
        destination.Write(cipher.Header);
    }

    /// <summary>False: what is sealed is not read here.</summary>
    public override bool CanRead => false;

    /// <summary>False: it is written from the first byte to the last.</summary>
    public override bool CanSeek => false;

    /// <summary>Whether more can be written.</summary>
    public override bool CanWrite => !completed;

    /// <summary>Not known.</summary>
    public override long Length => throw new NotSupportedException();

    /// <summary>Not known.</summary>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Writes the last segment. Nothing can be written afterwards; the destination is not flushed.</summary>
    /// <exception cref="InvalidOperationException">It was completed before.</exception>
    public void Complete()
    {
        ThrowWhenCompleted();
        Put(last: true);
        completed = true;
    }

    /// <summary>Does nothing: a segment is written when it is full.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ThrowWhenCompleted();
        while (!buffer.IsEmpty)
        {
            // Only once more follows: the last segment must be known to be the last.
            if (filled == segment.Length)
                Put(last: false);
            var taken = Math.Min(buffer.Length, segment.Length - filled);
            buffer[..taken].CopyTo(segment.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    /// <summary>Not supported.</summary>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(segment);
            cipher.Dispose();
        }
        // Stryker disable once statement : Stream does nothing there
        base.Dispose(disposing);
    }

    private void Put(bool last)
    {
        Span<byte> tag = stackalloc byte[EnvelopeLayout.TagLength];
        cipher.Seal(segment.AsSpan(0, filled), tag, last);
        destination.Write(segment.AsSpan(0, filled));
        destination.Write(tag);
        filled = 0;
    }

    private void ThrowWhenCompleted()
    {
        if (completed)
            throw new InvalidOperationException("The file is complete.");
    }
}
