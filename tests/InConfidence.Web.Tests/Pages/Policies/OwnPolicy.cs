using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Policies;

/// <summary>Texts that a school could upload: the shipped one with one thing changed.</summary>
internal static class OwnPolicy
{
    /// <summary>Deputies read what they were alerted to and nothing else.</summary>
    public static string DeputiesReadLess { get; } = Shipped(
        "when act is read record and reader is any of safeguarding lead, deputy lead\n    and record is", "when act is read record and reader is safeguarding lead\n    and record is");

    /// <summary>Nobody is kept out any more: a promise about reading that no school may give up.</summary>
    public static string NobodyIsKeptOut { get; } = Without(Without(Without(Shipped(), "rule kept-out-never-reads"), "promise kept-out-is-kept-out"), "example \"Kept out by the writer\"");

    /// <summary>Who reported something is nobody's secret any more: a promise that protects, which no school may give up.</summary>
    public static string SourcesAreShown { get; } = Without(Without(Without(Without(
        Shipped(), "rule source-is-protected"), "promise sources-are-protected"), "example \"Signed off, still with a name in it\""), "example \"The neighbour who called us\"");

    /// <summary>References may hold a low-level concern.</summary>
    public static string ReferencesHoldMore { get; } = Without(
        Without(Without(Shipped(), "rule low-level-not-in-references"), "promise references-hold-no-low-level"), "example \"A reference\"");

    /// <summary>Concerns about an adult no longer go to the head (R33).</summary>
    public static string HeadHearsNothing { get; } = Without(Without(Without(Shipped(), "rule about-an-adult-to-the-head"), "example \"An allegation reaches the head\""), "example \"Rooms changed on a trip, again\"");

    /// <summary>What reaches the head about an adult need not be written down; nothing else changes.</summary>
    public static string HeadWritesNothing { get; } = Shipped(HeadIsTold, HeadIsTold.Replace("record-what-was-told (after)", "least-needed (with)", StringComparison.Ordinal));

    private const string HeadIsTold = "permit \"Concerns about an adult whom the school answers for go to the head.\"\n    and must record-what-was-told (after)";

    public static string Broken { get; } = Shipped("reader is kept out", "reader is kept owt");

    private static string Shipped(string? from = null, string to = "")
    {
        var text = File.ReadAllText(Repository.PathTo("policies", "confidentiality", "en.md"));
        if (from is null)
            return text;
        Xunit.Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    /// <summary>The text without one statement: from its first line until a blank one, or one that begins another statement.</summary>
    private static string Without(string text, string statement)
    {
        var lines = text.Split('\n').ToList();
        var first = lines.FindIndex(line => line.StartsWith(statement, StringComparison.Ordinal));
        Xunit.Assert.True(first >= 0, statement);
        var last = first + 1;
        while (lines[last].StartsWith("  ", StringComparison.Ordinal))
            last++;
        lines.RemoveRange(first, last - first);
        return string.Join('\n', lines);
    }
}
