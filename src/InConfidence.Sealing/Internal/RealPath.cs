namespace InConfidence.Sealing.Internal;

/// <summary>Where a path leads once every symbolic link on the way is followed. What does not exist yet is kept as written.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    public static bool IsInside(string path, string folder)
    {
        // Stryker disable once conditional : the tests run on Linux
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var root = Path.TrimEndingDirectorySeparator(Of(folder));
        var real = Of(path);
        var below = Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar;
        return string.Equals(real, root, comparison) || real.StartsWith(below, comparison);
    }

    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(full)!; // A full path has a root.
        var ahead = new Stack<string>();
        Push(ahead, full);
        for (var links = 0; ahead.TryPop(out var name);)
        {
            var here = Path.Combine(resolved, name);
            if (name == "..")
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
            else if (new FileInfo(here).LinkTarget is not { } target)
                resolved = here;
            else if (++links > MostLinks)
                throw new UnsafeKeyException($"The path {path} goes round in links.");
            else
            {
                resolved = Path.GetPathRoot(target) is { Length: > 0 } root ? root : resolved;
                Push(ahead, target);
            }
        }
        return resolved;
    }

    /// <summary>Puts the names of a path ahead, the first on top. "Up" is walked later, from where the links led.</summary>
    private static void Push(Stack<string> ahead, string path)
    {
        var below = path[Path.GetPathRoot(path)!.Length..];
        var names = below.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names.Reverse().Where(name => name != "."))
            ahead.Push(name);
    }
}
