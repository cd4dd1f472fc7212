using System.IO.Compression;
using System.Text;
using InConfidence.Data.Rosters;
using InConfidence.Rosters;

namespace InConfidence.Data.Tests.Rosters;

/// <summary>A roster that a test writes down, and reads as a zip. It begins as the smallest good one.</summary>
internal sealed class RosterFolder
{
    public const string Heading = "sourcedId,status,role,givenName,familyName,email,agentSourcedIds,grades,password";

    private readonly Dictionary<string, byte[]> files = [];

    public RosterFolder()
    {
        With("manifest.csv", "propertyName,value", "oneroster.version,1.1");
        With("orgs.csv", "sourcedId,name", "o1,Lake High");
        WithUsers("s1,active,student,Ellis,Altenwerth,,,12,");
        With("demographics.csv", "sourcedId,birthDate", "s1,2009-03-04");
    }

    public static string Set(string name) => Path.Combine(AppContext.BaseDirectory, "rosters", name);

    public RosterFolder With(string file, params string[] lines) => With(file, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public RosterFolder With(string file, byte[] bytes)
    {
        files[file] = bytes;
        return this;
    }

    public RosterFolder WithUsers(params string[] rows) => With("users.csv", [Heading, .. rows]);

    public RosterFolder Without(string file)
    {
        files.Remove(file);
        return this;
    }

    public RosterReading Read() => RosterReader.Read(Zip());

    public MemoryStream Zip()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }
        stream.Position = 0;
        return stream;
    }

    public RosterError OnlyError() => Assert.Single(Read().Errors);
}
