using System.Diagnostics;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// A key provider whose key is a file of 32 bytes outside the data folder, so that whoever takes the data or a backup
/// of it has no key. On Windows the rights on the file are not examined.
/// </summary>
[DebuggerDisplay("(key file)")]
public sealed class KeyFileProvider : IKeyProvider, IDisposable
{
    private readonly SecretBytes key;
    private readonly Guid id;
    private readonly FillRandom? random;

    private KeyFileProvider(SecretBytes key, FillRandom? random)
    {
        this.key = key;
        this.random = random;
        id = Derivation.Identifier(key, Derivation.KeyFileId);
    }

    internal SecretBytes Secret => key;

    /// <summary>Makes a new key file with mode 0600, durable on return. An existing file is never overwritten.</summary>
    /// <param name="path">Where; its folder must exist.</param>
    /// <param name="dataFolder">The data folder, if known already: the file is then refused inside it.</param>
    /// <param name="random">Leave out: the operating system's source is used. Only tests that replay a world give one.</param>
    /// <exception cref="UnsafeKeyException">The path leads into the data folder.</exception>
    /// <exception cref="IOException">A file is there already, or it cannot be written.</exception>
    public static void Create(string path, string? dataFolder = null, FillRandom? random = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (dataFolder is not null)
            RefuseInside(path, dataFolder);
        using var secret = SecretBytes.Draw(random);
        KeyFile.Write(path, secret);
    }

    /// <summary>Opens a key file, or refuses it in one sentence.</summary>
    /// <param name="path">The file; links are followed before it is judged.</param>
    /// <param name="dataFolder">The data folder, which must not hold it.</param>
    /// <param name="random">Leave out: the operating system's source is used. Only tests that replay a world give one.</param>
    /// <returns>The provider; dispose it to zero the key.</returns>
    /// <exception cref="UnsafeKeyException">
    /// There is no such file, or it is open to group or others, lies inside the data folder or has the wrong size.
    /// </exception>
    public static KeyFileProvider Open(string path, string dataFolder, FillRandom? random = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(dataFolder);
        RefuseInside(path, dataFolder);
        return new KeyFileProvider(KeyFile.Read(path), random);
    }

    /// <inheritdoc/>
    public Task<byte[]> WrapAsync(
        ReadOnlyMemory<byte> secret, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default) =>
        Task.FromResult(EnvelopeCipher.Seal(
            key, id, EnvelopePurpose.ProviderSecret, boundTo.Span, secret.Span, random));

    /// <inheritdoc/>
    public Task<byte[]> UnwrapAsync(
        ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default) =>
        Task.FromResult(EnvelopeCipher.Open(
            key, id, EnvelopePurpose.ProviderSecret, boundTo.Span, wrapped.Span));

    /// <summary>Zeroes the key. Using the provider afterwards throws <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose() => key.Dispose();

    /// <summary>Says nothing.</summary>
    /// <returns>"(key file)".</returns>
    public override string ToString() => "(key file)";

    private static void RefuseInside(string path, string dataFolder)
    {
        if (RealPath.IsInside(path, dataFolder))
            throw new UnsafeKeyException(
                $"The key file {path} lies inside the data folder {dataFolder}: keep it elsewhere, so that a copy of the data holds no key.");
    }
}
