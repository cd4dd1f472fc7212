using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using InConfidence.Rosters;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Documents;

public sealed partial class CommandDocumentTests
{
    private static readonly MarkdownFile Document = MarkdownFile.Read("docs", "command.md");

    [Fact]
    public void Verbs_OfTheCommand_AreTheOnesOnThePage() =>
        Assert.Equal(Verbs().Select(verb => verb.Name).Order(), Documented().Select(verb => verb.Name).Order());

    [Fact]
    public void Options_OfEachVerb_AreTheOnesOnThePage()
    {
        var documented = Documented().ToDictionary(verb => verb.Name, verb => verb.Options);

        foreach (var (name, command) in Verbs())
            Assert.Equal([name, .. command.Options.Where(option => option is not System.CommandLine.Help.HelpOption).Select(option => option.Name).Order()], [name, .. documented[name].Order()]);
    }

    [Fact]
    public void Keys_OfEveryAnswerInJson_StandOnThePage()
    {
        var keys = Directory.EnumerateFiles(Repository.PathTo("src", "InConfidence.Cli"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Printed().Matches(File.ReadAllText(file)).SelectMany(match => Key().Matches(match.Groups[1].Value).Select(key => key.Groups[1].Value)))
            .Concat(new[] { typeof(RosterCheck), typeof(RosterDoubt), typeof(RosterError) }
                .SelectMany(type => type.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))))
            .ToHashSet();

        Assert.Contains("firstBad", keys);
        Assert.Empty(keys.Except(Document.Names));
    }

    /// <summary>Every verb that does something, with the words by which it is called.</summary>
    private static IEnumerable<(string Name, Command Command)> Verbs() => Product.Command.GetTypes()
        .Where(type => type.Namespace == "InConfidence.Cli.Commands")
        .Select(type => type.GetMethod("Create", BindingFlags.Public | BindingFlags.Static, []))
        .Where(method => method is not null && method.ReturnType == typeof(Command))
        .SelectMany(method => Under("inconfidence", (Command)method!.Invoke(null, null)!));

    private static IEnumerable<(string Name, Command Command)> Under(string before, Command command)
    {
        var name = $"{before} {command.Name}";
        if (command.Action is not null)
            yield return (name, command);
        foreach (var inner in command.Subcommands.SelectMany(subcommand => Under(name, subcommand)))
            yield return inner;
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Options)> Documented() => Document.Headings
        .Where(heading => heading.StartsWith("## inconfidence ", StringComparison.Ordinal))
        .Select(heading => (
            string.Join(' ', heading[3..].Split(' ').TakeWhile(word => word.Any(char.IsLower))),
            (IReadOnlyList<string>)[.. Document.Section(heading).Select(line => Option().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)]));

    [GeneratedRegex(@"Print\(new \{([^}]*)\}")]
    private static partial Regex Printed();

    [GeneratedRegex(@"(\w+) =")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\| `(--[a-z-]+)")]
    private static partial Regex Option();
}
