using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Data.Schools;
using InConfidence.Pictures;
using InConfidence.Records;

namespace InConfidence.Data.Pictures;

/// <summary>A picture that has been sealed and is not saved yet.</summary>
public sealed class SealedPicture
{
    internal SealedPicture(Guid keyId, Picture picture, IReadOnlyList<SealedTextRow> pieces) => (KeyId, Picture, Pieces) = (keyId, picture, pieces);

    public Picture Picture { get; }

    internal Guid KeyId { get; }

    internal IReadOnlyList<SealedTextRow> Pieces { get; }
}

/// <summary>What became of a file that was sent.</summary>
public abstract record SealingOutcome
{
    private SealingOutcome() { }

    public sealed record Sealed(SealedPicture Picture) : SealingOutcome;

    /// <summary>It is no picture that is kept. Nothing of it is.</summary>
    public sealed record NoPicture(PictureFault Fault) : SealingOutcome;

    /// <summary>So many files are being taken in that memory would run short.</summary>
    public sealed record Busy : SealingOutcome;
}

/// <summary>Takes files in: looks at what they are by their content, and seals them, in one pass and without a file in clear.</summary>
internal sealed class PictureSealing(KeyCabinet keys, WorldSources sources, string folder) : IDisposable
{
    private readonly SemaphoreSlim places = new(PictureLimits.AtOnce);

    /// <summary>How many more could be taken in now.</summary>
    internal int Free => places.CurrentCount;

    /// <summary>Seals a file under the key of the draft or record to which it is to be added.</summary>
    public async Task<SealingOutcome> SealAsync(Guid keyId, PictureOf of, Stream sent, CancellationToken cancellation)
    {
        SpaceReserve.RefuseWhenFull(folder, PictureLimits.AtOnce * PictureLimits.Megabytes * 1_000_000L);
        using var tooLong = new CancellationTokenSource(PictureLimits.Longest, sources.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, cancellation);
        if (!await places.WaitAsync(0, cancellation))
            return new SealingOutcome.Busy();
        try
        {
            return new SealingOutcome.Sealed(await SealInOnePassAsync(keyId, of, sent, either.Token));
        }
        catch (BrokenPictureException broken)
        {
            return new SealingOutcome.NoPicture(broken.Fault);
        }
        catch (Exception cut) when (cut is IOException || (cut is OperationCanceledException && tooLong.IsCancellationRequested))
        {
            // The line was cut, the form ends before its file does, or nothing more came.
            return new SealingOutcome.NoPicture(PictureFault.Damaged);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<SealedPicture> SealInOnePassAsync(Guid keyId, PictureOf of, Stream sent, CancellationToken cancellation)
    {
        using var key = await keys.FindAsync(keyId, cancellation) ?? throw new InvalidOperationException("The key of this record has been destroyed.");
        using var sealer = new PieceSealer(keys, sources, key);
        await using var passage = new SealingPassage(sent, sealer);
        var type = await ShownCopy.WriteAsync(passage, Stream.Null, cancellation);
        // What follows the picture's end belongs to the original, which is kept as it was sent.
        await passage.CopyToAsync(Stream.Null, cancellation);
        var hash = sealer.Complete();
        var picture = new Picture(PictureId.From(sources.Random.NewId()), of, type, sources.Now(), sealer.Length, hash, [.. sealer.Pieces.Select(piece => piece.Id.Value)]);
        return new SealedPicture(keyId, picture, sealer.Pieces);
    }
}
