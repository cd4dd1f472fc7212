using System.Reflection;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Documents;

/// <summary>Each room explains itself to somebody who sees it for the first time.</summary>
public sealed class RoomTests
{
    private static readonly string[] Sections = ["## Purpose", "## Principles", "## Flow", "## Key types", "## How to", "## How to test", "## Warnings"];

    public static TheoryData<string> Rooms() => new(Directory.EnumerateFiles(Repository.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
        .Where(file => File.ReadAllText(file).Contains("<IsRoom>true</IsRoom>", StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file)));

    [Fact]
    public void Rooms_AreThree() => Assert.Equal(3, Rooms().Count);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Readme_OfARoom_HasEverySectionAndEveryPublicType(string room)
    {
        var readme = MarkdownFile.Read("src", room, "README.md");
        var types = Assembly.Load(room).GetExportedTypes().Where(type => !type.IsNested).Select(type => type.Name.Split('`')[0]);
        var named = readme.Names.Select(name => name.Split('<')[0]).ToHashSet();

        Assert.DoesNotContain(Sections, section => !readme.Headings.Any(heading => heading.StartsWith(section, StringComparison.Ordinal)));
        Assert.Empty(types.Except(named));
    }
}
