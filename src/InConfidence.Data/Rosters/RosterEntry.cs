using System.IO.Compression;

namespace InConfidence.Data.Rosters;

/// <summary>One file on its way into a <see cref="RosterPackage"/>: its path is checked before a byte of it is read.</summary>
internal sealed class RosterEntry(string path, Func<Stream> open)
{
    private readonly string[] parts = path.Split('/');

    public string Path => path;

    public string Name => parts[^1];

    /// <summary>Only tables are read; what a Mac adds beside them is not one.</summary>
    public bool IsTable => Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !parts.Any(part => part.StartsWith('.') || part == "__MACOSX");

    /// <summary>Why a file of such a path is not opened, or null.</summary>
    public string? Refusal =>
        path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal) || path.StartsWith('/') || parts.Contains("..")
            ? "This path leads out of the roster. The roster was not read."
            : IsTable && parts.Length > 2 ? "The files lie more than one folder deep. Put them at the top, or in one folder." : null;

    public static IEnumerable<RosterEntry> InZip(ZipArchive zip) =>
        zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(entry => new RosterEntry(entry.FullName, entry.Open));

    /// <summary>The files in a folder, and in the folders directly inside it. Links are not followed.</summary>
    public static IEnumerable<RosterEntry> InFolder(string folder)
    {
        var options = new EnumerationOptions
        {
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Device,
            MatchCasing = MatchCasing.CaseInsensitive,
            RecurseSubdirectories = true,
            MaxRecursionDepth = 1,
        };
        return Directory.EnumerateFiles(folder, "*.csv", options)
            .Order(StringComparer.Ordinal)
            .Select(file => new RosterEntry(System.IO.Path.GetRelativePath(folder, file).Replace(System.IO.Path.DirectorySeparatorChar, '/'), () => File.OpenRead(file)));
    }

    /// <summary>Copies the unpacked bytes, counting them: what a zip says about its sizes is not believed.</summary>
    public bool CopyWithin(Stream target, long most)
    {
        using var stream = open();
        return CopyWithin(stream, target, most);
    }

    public static bool CopyWithin(Stream source, Stream target, long most)
    {
        var buffer = new byte[81920];
        var left = most;
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            left -= read;
            if (left < 0)
                return false;
            target.Write(buffer, 0, read);
        }
        return true;
    }
}
