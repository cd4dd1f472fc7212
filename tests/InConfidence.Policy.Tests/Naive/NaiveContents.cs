namespace InConfidence.Policy.Tests.Naive;

/// <summary>How contents contain each other, written down a second time.</summary>
internal static class NaiveContents
{
    private static readonly Dictionary<string, string[]> Within = new()
    {
        ["existence"] = ["care-instruction", "medical-news", "consequence", "summary", "words", "whole"],
        ["care-instruction"] = ["summary", "words", "whole"],
        ["medical-news"] = ["summary", "words", "whole"],
        ["consequence"] = ["summary", "words", "whole"],
        ["summary"] = ["words", "whole"],
        ["words"] = ["whole"],
        ["whole"] = [],
    };

    public static IEnumerable<string> Names => Within.Keys;

    public static Fact Of(string name) => Vocabulary.Find($"content={name}")!;

    /// <summary>Whether one holds the other and more.</summary>
    public static bool Contains(string greater, string lesser) => Within[lesser].Contains(greater);

    /// <summary>What was asked about, or what that contains; anything that it may be, where nobody said.</summary>
    public static bool IsAskedAbout(Situation situation, string name)
    {
        var asked = Within.Keys.FirstOrDefault(one => situation[Of(one)] == Knowledge.Yes);
        return asked is null ? situation[Of(name)] != Knowledge.No : name == asked || Contains(asked, name);
    }
}
