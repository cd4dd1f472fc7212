using System.Runtime.InteropServices;

namespace InConfidence.Data.Backups;

/// <summary>A file's name is durable once its folder is flushed, for which the platform has no call of its own.</summary>
internal static class DurableName
{
    private const int ReadOnly = 0, InputOutputError = 5;

    public static void Flush(string file)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var descriptor = Open([.. System.Text.Encoding.UTF8.GetBytes(folder), 0], ReadOnly);
        if (descriptor < 0)
            throw new IOException($"The folder {folder} cannot be opened.");
        try
        {
            // Shares of other machines may not know the call; then their own server answers for the name.
            if (Flush(descriptor) != 0 && Marshal.GetLastPInvokeError() == InputOutputError)
                throw new IOException($"The folder {folder} cannot be flushed to the disk.");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

#pragma warning disable SYSLIB1054 // The generated kind needs code that is not safe.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int descriptor);
#pragma warning restore SYSLIB1054
}
