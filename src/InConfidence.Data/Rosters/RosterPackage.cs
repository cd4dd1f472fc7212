using System.IO.Compression;
using System.Security;

namespace InConfidence.Data.Rosters;

/// <summary>The files of a roster, held in memory within limits. Nothing from a zip ever touches the disk.</summary>
internal sealed class RosterPackage
{
    public const long MostBytes = 100_000_000;
    public const int MostFiles = 200;

    private readonly Dictionary<string, byte[]> files = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => files.Keys;

    public bool Has(string name) => files.ContainsKey(name);

    public (string Name, byte[] Bytes) this[string name]
    {
        get
        {
            var known = files.Keys.First(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));
            return (known, files[known]);
        }
    }

    public static RosterPackage? FromFolder(string path, RosterFindings findings)
    {
        try
        {
            return Gather(RosterEntry.InFolder(path), findings);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException)
        {
            findings.Break(Path.GetFileName(path), 0, "This folder cannot be opened for reading.");
            return null;
        }
    }

    public static RosterPackage? FromZip(string path, RosterFindings findings)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return FromZip(stream, findings, Path.GetFileName(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            findings.Break(Path.GetFileName(path), 0, "This file cannot be opened for reading.");
            return null;
        }
    }

    public static RosterPackage? FromZip(Stream stream, RosterFindings findings, string name = "roster.zip")
    {
        try
        {
            using var held = new MemoryStream();
            if (!RosterEntry.CopyWithin(stream, held, MostBytes))
                return TooLarge(findings, name);
            held.Position = 0;
            using var zip = new ZipArchive(held, ZipArchiveMode.Read);
            return Gather(RosterEntry.InZip(zip), findings);
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            findings.Break(name, 0, "This is no zip file, or it is damaged or locked with a password.");
            return null;
        }
    }

    private static RosterPackage? Gather(IEnumerable<RosterEntry> entries, RosterFindings findings)
    {
        var package = new RosterPackage();
        var (count, room) = (0, MostBytes);
        foreach (var entry in entries)
        {
            if (++count > MostFiles)
                return Refuse(findings, entry.Path, $"There are more than {MostFiles} files here. A roster has about ten.");
            if (entry.Refusal is { } refusal)
                return Refuse(findings, entry.Path, refusal);
            if (!entry.IsTable)
                continue;
            using var held = new MemoryStream();
            if (!entry.CopyWithin(held, room))
                return TooLarge(findings, entry.Path);
            room -= held.Length;
            if (!package.files.TryAdd(entry.Name, held.ToArray()))
                return Refuse(findings, entry.Path, "There are two files of this name. Keep the right one and try again.");
        }
        return package;
    }

    private static RosterPackage? TooLarge(RosterFindings findings, string name) =>
        Refuse(findings, name, $"Unpacked, this is larger than {MostBytes / 1_000_000} MB. A roster is far smaller.");

    private static RosterPackage? Refuse(RosterFindings findings, string name, string message)
    {
        findings.Break(name, 0, message);
        return null;
    }
}
