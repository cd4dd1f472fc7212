namespace InConfidence.Data.Backups;

/// <summary>A file that is there whole and durable, or not at all.</summary>
internal static class WholeFile
{
    private const string Unfinished = ".unfinished";

    /// <summary>Writes a new file, for its owner alone. One that is there already is never overwritten.</summary>
    public static async Task WriteAsync(string file, Func<Stream, Task> write)
    {
        if (File.Exists(file))
            throw new IOException($"{file} is there already: name another file.");
        await WriteUnfinishedAsync(file, write);
        File.Move(file + Unfinished, file);
        DurableName.Flush(file);
    }

    /// <summary>Puts a new file in the place of an older one, whose bytes are overwritten before its blocks are given back.</summary>
    public static async Task ReplaceAsync(string file, Func<Stream, Task> write)
    {
        await WriteUnfinishedAsync(file, write);
        // Held open, so that its bytes can still be reached once the new one has its name: at no moment is there none of that name.
        using var older = File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete) : null;
        File.Move(file + Unfinished, file, overwrite: true);
        DurableName.Flush(file);
        Forget(older);
    }

    private static async Task WriteUnfinishedAsync(string file, Func<Stream, Task> write)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            await using var stream = new FileStream(file + Unfinished, options);
            await write(stream);
            stream.Flush(flushToDisk: true);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // What the platform says where a file may not grow further, as on a stick formatted long ago.
            File.Delete(file + Unfinished);
            throw new IOException($"{file} may not grow so large where it is to lie: name another place.", fault);
        }
        catch
        {
            File.Delete(file + Unfinished);
            throw;
        }
    }

    /// <summary>As far as a program reaches: what the disk below keeps of it is its own affair.</summary>
    private static void Forget(FileStream? older)
    {
        if (older is null)
            return;
        var zeroes = new byte[64 * 1024];
        for (var left = older.Length; left > 0; left -= zeroes.Length)
            older.Write(zeroes, 0, (int)Math.Min(left, zeroes.Length));
        older.Flush(flushToDisk: true);
    }
}
