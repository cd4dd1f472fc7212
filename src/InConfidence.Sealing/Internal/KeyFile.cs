using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>Writing and reading the file that holds a provider's key: exactly 32 bytes, for its owner alone.</summary>
internal static class KeyFile
{
    private const string Unfinished = ".unfinished";

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static void Write(string path, SecretBytes key)
    {
        if (File.Exists(path))
            throw new IOException($"The file {path} is there already: a key that is overwritten is every text lost.");
        File.Delete(path + Unfinished);
        WriteWhole(path + Unfinished, key);
        // Never over a file that is there, not even one that came in between.
        // Stryker disable once boolean : one that came in between is a race that no test wins
        File.Move(path + Unfinished, path, overwrite: false);
    }

    public static SecretBytes Read(string path, bool groupMayRead = false)
    {
        using var file = OpenForReading(path);
        var closedTo = groupMayRead ? Others & ~UnixFileMode.GroupRead : Others;
        // Asked of the open file, so that it cannot be exchanged between the question and the reading.
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & closedTo) != 0)
            throw new UnsafeKeyException(
                $"The key file {path} is open to others than its owner: give it mode 0600 (chmod 600).");
        if (RandomAccess.GetLength(file) != SecretBytes.Length)
            throw new UnsafeKeyException(
                $"The key file {path} does not hold exactly {SecretBytes.Length} bytes, so it is no key of this program.");
        Span<byte> bytes = stackalloc byte[SecretBytes.Length];
        try
        {
            var read = RandomAccess.Read(file, bytes, 0);
            // Stryker disable once conditional : a file of 32 bytes that gives fewer is no disk that a test has
            return read == bytes.Length
                ? SecretBytes.Copy(bytes)
                : throw new UnsafeKeyException($"The key file {path} could not be read whole.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    // Half a key must not lie where a key is looked for: whoever was broken off would be refused for ever.
    private static void WriteWhole(string path, SecretBytes key)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Span<byte> bytes = stackalloc byte[SecretBytes.Length];
        using var file = new FileStream(path, options);
        try
        {
            key.CopyTo(bytes);
            file.Write(bytes);
            // Stryker disable once statement,boolean : only a machine that loses its power shows it
            file.Flush(flushToDisk: true);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static Microsoft.Win32.SafeHandles.SafeFileHandle OpenForReading(string path)
    {
        try
        {
            return File.OpenHandle(path);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnsafeKeyException($"There is no key file at {path}.", problem);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw new UnsafeKeyException($"The key file {path} cannot be read by this account.", problem);
        }
    }
}
