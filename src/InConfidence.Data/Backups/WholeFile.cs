namespace InConfidence.Data.Backups;

/// <summary>A file that is there whole and durable, or not at all.</summary>
internal static class WholeFile
{
    private const string Unfinished = ".unfinished", Replaced = ".replaced";

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
        Forget(file + Replaced);
        await WriteUnfinishedAsync(file, write);
        if (File.Exists(file))
            File.Move(file, file + Replaced);
        File.Move(file + Unfinished, file);
        DurableName.Flush(file);
        Forget(file + Replaced);
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
    private static void Forget(string file)
    {
        if (!File.Exists(file))
            return;
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write))
        {
            var zeroes = new byte[64 * 1024];
            for (var left = stream.Length; left > 0; left -= zeroes.Length)
                stream.Write(zeroes, 0, (int)Math.Min(left, zeroes.Length));
            stream.Flush(flushToDisk: true);
        }
        File.Delete(file);
    }
}
