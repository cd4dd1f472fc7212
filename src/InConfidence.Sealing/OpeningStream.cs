using System.Diagnostics;
using System.Security.Cryptography;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>Reads a file that was sealed in segments. <see cref="KeyRing.OpenFile"/> makes one.</summary>
[DebuggerDisplay("(sealed file)")]
public sealed class OpeningStream : Stream
{
    private const int SealedLength = FileCipher.SegmentLength + EnvelopeLayout.TagLength;

    private readonly FileCipher cipher;
    private readonly Stream source;
    // One byte more than a segment: whether anything follows tells whether this one is the last.
    private readonly byte[] ahead = GC.AllocateArray<byte>(SealedLength + 1, pinned: true);
    private int held;
    private int next;
    private int end;
    private bool ended;

    internal OpeningStream(FileCipher cipher, Stream source) => (this.cipher, this.source) = (cipher, source);

    /// <summary>True.</summary>
    public override bool CanRead => true;

    /// <summary>False: it is read from the first byte to the last.</summary>
    public override bool CanSeek => false;

    /// <summary>False.</summary>
    public override bool CanWrite => false;

    /// <summary>Not known.</summary>
    public override long Length => throw new NotSupportedException();

    /// <summary>Not known.</summary>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    /// <exception cref="BrokenSealException">A segment was altered, moved or is missing, or the end of the file is.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (next == end && !ended)
            OpenNext();
        var given = Math.Min(buffer.Length, end - next);
        ahead.AsSpan(next, given).CopyTo(buffer);
        next += given;
        return given;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Does nothing.</summary>
    public override void Flush()
    {
    }

    /// <summary>Not supported.</summary>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(ahead);
            cipher.Dispose();
        }
        // Stryker disable once statement : Stream does nothing there
        base.Dispose(disposing);
    }

    private void OpenNext()
    {
        // The byte that was read ahead belongs to this segment.
        // Stryker disable once equality : a segment that is not the last was read with one byte more
        if (held > SealedLength)
            ahead[0] = ahead[SealedLength];
        // Stryker disable once equality : as above
        held = held > SealedLength ? 1 : 0;
        held += source.ReadAtLeast(ahead.AsSpan(held), ahead.Length - held, throwOnEndOfStream: false);
        ended = held <= SealedLength;
        var length = Math.Min(held, SealedLength) - EnvelopeLayout.TagLength;
        if (length < 0)
            throw new BrokenSealException(BrokenSealReason.Truncated);
        cipher.Open(ahead.AsSpan(0, length), ahead.AsSpan(length, EnvelopeLayout.TagLength), ended);
        (next, end) = (0, length);
    }
}
