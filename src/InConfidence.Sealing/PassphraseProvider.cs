using System.Diagnostics;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// A key provider whose key follows from a passphrase that somebody types when the program starts: nothing of it lies on any disk. Each
/// wrap carries the salt and the count of rounds of its own, so that passphrase and vault are enough.
/// </summary>
[DebuggerDisplay("(passphrase)")]
public sealed class PassphraseProvider : IKeyProvider, IDisposable
{
    /// <summary>The fewest characters that are taken: five or six random words have more.</summary>
    public const int LeastCharacters = 20;

    private readonly SecretBytes passphrase;
    private readonly FillRandom? random;
    private readonly Lock deriving = new();
    private readonly Dictionary<PassphraseSalt, WrappingKey> derived = [];
    private PassphraseSalt? own;

    private PassphraseProvider(SecretBytes passphrase, FillRandom? random) => (this.passphrase, this.random) = (passphrase, random);

    internal SecretBytes Secret => passphrase;

    /// <summary>Takes a passphrase. Whether it is the right one shows when it unwraps something.</summary>
    /// <param name="passphrase">
    /// At least <see cref="LeastCharacters"/> characters, valid UTF-16; composed and decomposed letters are the same. The caller zeroes it.
    /// </param>
    /// <param name="random">Leave out: the operating system's source is used. Only tests that replay a world give one.</param>
    /// <returns>The provider; dispose it to zero what it keeps.</returns>
    /// <exception cref="UnsafeKeyException">It is too short, or not valid text.</exception>
    public static PassphraseProvider Open(ReadOnlySpan<char> passphrase, FillRandom? random = null)
    {
        if (passphrase.Length < LeastCharacters)
            throw new UnsafeKeyException(
                $"The passphrase has fewer than {LeastCharacters} characters: take six random words, and write them down in two safe places.");
        return new PassphraseProvider(PassphraseDerivation.Shorten(passphrase), random);
    }

    /// <inheritdoc/>
    public Task<byte[]> WrapAsync(
        ReadOnlyMemory<byte> secret, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default)
    {
        lock (deriving)
        {
            var salt = own ??= PassphraseSalt.Draw(random);
            return Task.FromResult<byte[]>([.. salt.Encode(), .. Key(salt).Wrap(secret, boundTo, random)]);
        }
    }

    /// <inheritdoc/>
    public Task<byte[]> UnwrapAsync(
        ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default)
    {
        var salt = PassphraseSalt.Decode(wrapped.Span);
        lock (deriving)
            return Task.FromResult(Key(salt).Unwrap(wrapped[PassphraseSalt.EncodedLength..], boundTo));
    }

    /// <summary>Zeroes what it keeps. Using the provider afterwards throws <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        lock (deriving)
        {
            passphrase.Dispose();
            foreach (var key in derived.Values)
                key.Dispose();
        }
    }

    /// <summary>Says nothing.</summary>
    /// <returns>"(passphrase)".</returns>
    public override string ToString() => "(passphrase)";

    /// <summary>Deriving takes most of a second, and is done once for each salt.</summary>
    private WrappingKey Key(PassphraseSalt salt)
    {
        if (derived.TryGetValue(salt, out var known))
            return known;
        var secret = PassphraseDerivation.Derive(passphrase, salt);
        return derived[salt] = new WrappingKey(secret, Derivation.Identifier(secret, Derivation.PassphraseKeyId));
    }
}
