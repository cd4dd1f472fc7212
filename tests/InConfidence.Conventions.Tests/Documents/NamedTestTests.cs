using System.Text.RegularExpressions;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Documents;

/// <summary>A document that names a test as proof must name one that exists.</summary>
public sealed partial class NamedTestTests
{
    private static readonly ILookup<string, string> Sources = Directory.EnumerateFiles(Repository.PathTo("tests"), "*Tests.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
        .ToLookup(file => Path.GetFileNameWithoutExtension(file).Split('.')[0], File.ReadAllText);

    [Fact]
    public void Tests_ThatADocumentNames_Exist()
    {
        var named = MarkdownFile.All().SelectMany(document => document.Names.Where(IsTest).Select(name => (document, name))).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Where(test => !Exists(test.name)).Select(test => $"{test.document}: {test.name}"));
    }

    [Fact]
    public void Exists_ForANameThatIsNone_IsFalse()
    {
        Assert.True(Exists($"{nameof(NamedTestTests)}.{nameof(Exists_ForANameThatIsNone_IsFalse)}"));
        Assert.False(Exists($"{nameof(NamedTestTests)}.Exists_ForAnother_IsFalse"));
        Assert.False(Exists("NoSuch" + "Tests"));
    }

    [Fact]
    public void ThreatModel_SpeaksOfEveryThreat()
    {
        var threats = MarkdownFile.Read("docs", "threat-model.md").Prose.Select(line => Threat().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);

        Assert.Equal(Enumerable.Range(1, 28).Select(number => $"T{number}").Order(), threats.Order());
    }

    /// <summary>The pattern of names itself, which CONTRIBUTING.md explains, is no name.</summary>
    private static bool IsTest(string name) => TestName().IsMatch(name) && name != "Act_Condition_Outcome";

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        return parts.Length == 2 ? Sources[parts[0]].Any(source => Declares(source, parts[1]))
            : name.Contains('_', StringComparison.Ordinal) ? Sources.Any(sources => sources.Any(source => Declares(source, name)))
            : Sources.Contains(name);
    }

    private static bool Declares(string source, string method) => Regex.IsMatch(source, $@"\b(Task|void) {Regex.Escape(method)}\(");

    [GeneratedRegex(@"^[A-Z]\w+Tests(\.\w+)?$|^[A-Z][a-z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)+$")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^\*\*(T\d+) ")]
    private static partial Regex Threat();
}
