using System.Text.RegularExpressions;

namespace InConfidence.Conventions.Tests.House;

/// <summary>The tree reads the same on every machine: it names no folder of anybody's, and no host from which packages come.</summary>
public sealed partial class RepositoryTextTests
{
    private static readonly string[] NotText = [".png", ".ico", ".zip", ".woff2", ".db", ".gz", ".bin"];

    [Fact]
    public void Files_OfTheTree_NameNoFolderOfAMachine() => Assert.Empty(Found(MachineFolder()));

    [Fact]
    public void Files_OfTheTree_NameNoHostOfAPackageRegistry() => Assert.Empty(Found(RegistryHost()));

    [Theory]
    [InlineData("see /ho" + "me/somebody/notes.txt", true)]
    [InlineData("\"/wo" + "rk/main\"", true)]
    [InlineData("C:\\Us" + "ers\\somebody", true)]
    [InlineData("/homework", false)]
    [InlineData("at home/work", false)]
    public void MachineFolder_InALine_IsFound(string line, bool found) => Assert.Equal(found, MachineFolder().IsMatch(line));

    private static IEnumerable<string> Found(Regex pattern) =>
        from path in Sources.FilesUnder(".")
        where !NotText.Contains(Path.GetExtension(path))
        from line in Sources.TextOf(path).Split('\n').Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text)
        select $"{path}({line.number}): {line.text.Trim()}";

    // Written so that the patterns do not find themselves.
    [GeneratedRegex(@"(?<![\w.])/(wor[k]|hom[e]|roo[t]|User[s])/|[A-Z]:\\User[s]\\")]
    private static partial Regex MachineFolder();

    [GeneratedRegex(@"nuget\.or[g]|npmj[s]\.|registr[y]\.[a-z]|pypi\.or[g]|artifactor[y]")]
    private static partial Regex RegistryHost();
}
