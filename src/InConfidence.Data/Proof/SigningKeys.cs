using System.Security.Cryptography;
using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Proof;

/// <summary>
/// The keys that sign a school's log. The first follows from the school's lasting secret; each later one was drawn, is kept sealed under a
/// key of its own, and was handed over to by the one before.
/// </summary>
internal sealed class SigningKeys : IDisposable
{
    public const string SeedField = "ledger.signing-seed";

    private readonly KeyCabinet keys;
    private readonly string origin;
    private readonly List<CheckpointSigner> taken = [];
    private volatile CheckpointSigner current;

    public SigningKeys(KeyCabinet keys, string origin)
    {
        (this.keys, this.origin) = (keys, origin);
        current = Take(keys.Derive("ledger.checkpoint", CheckpointSigner.SeedSize));
        First = current.VerifierKey;
    }

    public string First { get; }

    /// <summary>The key that signs now, as far as this process has followed.</summary>
    public CheckpointSigner Current => current;

    public Task<List<SigningKeyRow>> LaterAsync(StoreContext context, CancellationToken cancellation) =>
        context.SigningKeys.AsNoTracking().Where(row => row.School == keys.School).OrderBy(row => row.Number).ToListAsync(cancellation);

    /// <summary>Takes up the newest key that is stored: another process may have turned to it, or a turn may have been rolled back.</summary>
    public async Task FollowAsync(StoreContext context, CancellationToken cancellation)
    {
        var newest = (await LaterAsync(context, cancellation)).LastOrDefault();
        var verifierKey = newest?.VerifierKey ?? First;
        if (verifierKey == current.VerifierKey)
            return;
        current = taken.Find(signer => signer.VerifierKey == verifierKey) ?? Take(await SeedAsync(context, newest!, cancellation));
    }

    public CheckpointSigner Draw(byte[] seed) => new(origin, seed);

    public void Dispose() => taken.ForEach(signer => signer.Dispose());

    private async Task<byte[]> SeedAsync(StoreContext context, SigningKeyRow row, CancellationToken cancellation)
    {
        var text = await context.SealedTexts.AsNoTracking().SingleAsync(one => one.Id == row.Seed, cancellation);
        using var key = await keys.FindAsync(text.KeyId, cancellation) ?? throw new InvalidOperationException("The key of the signing key has been destroyed.");
        return SealedJson.Read<byte[]>(keys.Open(key, text, SeedField));
    }

    private CheckpointSigner Take(byte[] seed)
    {
        var signer = Draw(seed);
        CryptographicOperations.ZeroMemory(seed);
        taken.Add(signer);
        return signer;
    }
}
