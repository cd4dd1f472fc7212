using System.Xml.Linq;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Documents;

public sealed class ChangelogTests
{
    [Fact]
    public void Changelog_BeginsWithTheVersionThatIsBuilt()
    {
        var version = XDocument.Load(Repository.PathTo("Directory.Build.props")).Descendants("Version").Single().Value;
        var newest = MarkdownFile.Read("CHANGELOG.md").Headings.First(heading => heading.StartsWith("## ", StringComparison.Ordinal));

        Assert.StartsWith($"## {version},", newest, StringComparison.Ordinal);
    }
}
