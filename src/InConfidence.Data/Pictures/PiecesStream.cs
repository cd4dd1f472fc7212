using System.Security.Cryptography;
using InConfidence.Data.Rows;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Pictures;

/// <summary>
/// Opens the pieces of a file one after the other as they are read. A piece that is missing, altered or in another's place
/// ends it with a refusal: its name is bound into its seal, and the order of the names is sealed with what lists them.
/// </summary>
internal sealed class PiecesStream(OpenSchool school, RecordKey key, IReadOnlyList<Guid> pieces) : Stream
{
    private readonly StoreContext context = school.Database.CreateContext();
    private byte[] opened = [];
    private int next;
    private int taken;
    private bool isDisposed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (taken == opened.Length && next < pieces.Count)
            await OpenNextAsync(cancellationToken);
        var part = Math.Min(buffer.Length, opened.Length - taken);
        opened.AsSpan(taken, part).CopyTo(buffer.Span);
        taken += part;
        return part;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>More than once is as good as once: a context that was given back is somebody else's.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        CryptographicOperations.ZeroMemory(opened);
        key.Dispose();
        await context.DisposeAsync();
        await base.DisposeAsync();
    }

    private async Task OpenNextAsync(CancellationToken cancellation)
    {
        var id = SealedTextId.From(pieces[next]);
        var row = await context.SealedTexts.AsNoTracking().SingleOrDefaultAsync(text => text.School == school.Id && text.Id == id, cancellation)
            ?? throw new InvalidDataException("A piece of this file is missing.");
        CryptographicOperations.ZeroMemory(opened);
        (opened, taken, next) = (school.Keys.Open(key, row, PieceSealer.Field), 0, next + 1);
    }
}
