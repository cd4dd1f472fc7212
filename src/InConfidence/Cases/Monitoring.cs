using System.Text.RegularExpressions;

namespace InConfidence.Cases;

/// <summary>Words that put something off without an end: "we will monitor" is no plan until somebody looks again on a day (R25).</summary>
public static partial class Monitoring
{
    /// <summary>Whether it says that somebody watches and waits.</summary>
    public static bool IsIn(string words) => Watching().IsMatch(words);

    [GeneratedRegex(@"\bmonitor(s|ed|ing)?\b|\b(keep|kept|keeping) (an eye|watch)\b|\bwait and see\b|\bwatch and wait\b|\bwatchful waiting\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Watching();
}
