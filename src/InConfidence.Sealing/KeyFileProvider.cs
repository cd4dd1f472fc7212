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
    private readonly WrappingKey key;
    private readonly FillRandom? random;

    private KeyFileProvider(SecretBytes key, FillRandom? random)
    {
        this.key = new WrappingKey(key, Derivation.Identifier(key, Derivation.KeyFileId));
        this.random = random;
    }

    internal SecretBytes Secret => key.Secret;

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

    /// <summary>
    /// Opens a key that the system's service manager hands over as a credential: a file of the same 32 bytes, which may lie encrypted
    /// on the disk until the service starts. The manager lets the service's own account read it, by a list that shows as the
    /// group's right; it must be closed to everybody else.
    /// </summary>
    /// <param name="folder">The folder of credentials, as <c>$CREDENTIALS_DIRECTORY</c> names it; null where that is not set.</param>
    /// <param name="name">The credential's name, a plain file name.</param>
    /// <param name="dataFolder">The data folder, which must not hold it.</param>
    /// <param name="random">Leave out: the operating system's source is used. Only tests that replay a world give one.</param>
    /// <returns>The provider; dispose it to zero the key.</returns>
    /// <exception cref="UnsafeKeyException">
    /// There is no folder of credentials, or no such credential in it, or it is open to everybody, lies inside the data folder or
    /// has the wrong size.
    /// </exception>
    public static KeyFileProvider OpenCredential(string? folder, string name, string dataFolder, FillRandom? random = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(dataFolder);
        if (string.IsNullOrEmpty(folder))
            throw new UnsafeKeyException(
                $"The key is to come from the credential {name}, but CREDENTIALS_DIRECTORY is not set: start the program as a service with LoadCredential={name}:FILE.");
        var path = Path.Combine(folder, name);
        RefuseInside(path, dataFolder);
        return new KeyFileProvider(KeyFile.Read(path, groupMayRead: true), random);
    }

    /// <inheritdoc/>
    public Task<byte[]> WrapAsync(
        ReadOnlyMemory<byte> secret, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default) =>
        Task.FromResult(key.Wrap(secret, boundTo, random));

    /// <inheritdoc/>
    public Task<byte[]> UnwrapAsync(
        ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> boundTo, CancellationToken cancellationToken = default) =>
        Task.FromResult(key.Unwrap(wrapped, boundTo));

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
