using System.Text.RegularExpressions;

namespace InConfidence.Conventions.Tests.Documents;

public sealed partial class GlossaryTests
{
    private static readonly MarkdownFile Glossary = MarkdownFile.Read("GLOSSARY.md");

    /// <summary>Rows of words, whatever table they stand in.</summary>
    private static IEnumerable<string[]> Terms => Glossary.Rows.Where(row => row.Length == 3 && row[0] != "Word");

    [Fact]
    public void Types_ThatTheGlossaryNames_Exist()
    {
        var named = Terms.SelectMany(row => Backticks().Matches(row[2]).Select(match => match.Groups[1].Value)).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Product.TypeNames));
    }

    [Fact]
    public void Words_WithoutAType_SayThatTheyAreToCome() =>
        Assert.Empty(Terms.Where(row => row[2].Length == 0 && row[0] != "cover" && !row[1].Contains("to come", StringComparison.Ordinal)).Select(row => row[0]));

    [Fact]
    public void Words_AreListedOnce() =>
        Assert.Empty(Terms.GroupBy(row => row[0]).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void TypeNames_OfTheWork_AreBuiltOfWordsOfTheGlossary()
    {
        var known = Terms.SelectMany(row => Letters().Matches(row[0].ToLowerInvariant()).Select(match => match.Value))
            .Concat(Glossary.Section("## Plain words in names").SelectMany(line => Letters().Matches(line).Select(match => match.Value)))
            .ToHashSet();

        var strange = Product.Words.GetExportedTypes().Where(type => !type.IsNested)
            .SelectMany(type => WordsOf(type).Where(word => !known.Contains(word)).Select(word => $"{type.Name}: {word}"));

        // A new word belongs into GLOSSARY.md: as a word of its own, or among the plain words at its end.
        Assert.Empty(strange);
    }

    private static IEnumerable<string> WordsOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsInterface)
            name = name[1..];
        return Words().Matches(name).Select(match => match.Value.ToLowerInvariant());
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]*")]
    private static partial Regex Words();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Letters();
}
