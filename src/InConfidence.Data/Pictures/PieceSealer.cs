using System.Security.Cryptography;
using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Sealing;

namespace InConfidence.Data.Pictures;

/// <summary>
/// Seals a file piece by piece as it arrives, each piece as a text of its own under the record's key. In clear there is never
/// more of it than one piece, which is zeroed; what is kept until the commit is sealed already.
/// </summary>
internal sealed class PieceSealer(KeyCabinet keys, WorldSources sources, RecordKey key) : IDisposable
{
    internal const string Field = "picture.piece";

    private readonly byte[] piece = GC.AllocateUninitializedArray<byte>(PictureLimits.Piece, pinned: true);
    private readonly List<SealedTextRow> sealedPieces = [];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int filled;

    public long Length { get; private set; }

    public IReadOnlyList<SealedTextRow> Pieces => sealedPieces;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        Length += bytes.Length;
        while (!bytes.IsEmpty)
        {
            var part = Math.Min(bytes.Length, piece.Length - filled);
            bytes[..part].CopyTo(piece.AsSpan(filled));
            filled += part;
            bytes = bytes[part..];
            if (filled == piece.Length)
                Seal();
        }
    }

    /// <summary>Seals what is left. Gives the hash of the whole.</summary>
    public string Complete()
    {
        if (filled > 0)
            Seal();
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(piece);
        hash.Dispose();
    }

    private void Seal()
    {
        sealedPieces.Add(keys.Seal(key, SealedTextId.From(sources.Random.NewId()), Field, piece.AsSpan(0, filled)));
        filled = 0;
    }
}
