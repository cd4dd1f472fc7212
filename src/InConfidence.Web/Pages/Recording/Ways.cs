using InConfidence.Records;

namespace InConfidence.Web.Pages.Recording;

/// <summary>The three ways to begin, as people read them.</summary>
internal static class Ways
{
    public static IReadOnlyList<(RecordKind Kind, string Text, string Hint)> All { get; } =
    [
        (RecordKind.Disclosure, "A student told me something", "You write down what they said, in their words."),
        (RecordKind.Concern, "I noticed something", "A change, a mark, a message, something another person said."),
        (RecordKind.ConcernAboutAdult, "Something about an adult", "However small. It goes to the head, not to your colleagues."),
    ];

    public static string WordsTitle(RecordKind kind) => kind switch
    {
        RecordKind.Disclosure => "What did they say?",
        RecordKind.Concern => "What did you notice?",
        _ => "What happened?",
    };

    public static string WordsHint(RecordKind kind) => kind == RecordKind.Disclosure
        ? "Their own words, as near as you can. Don’t tidy them, and don’t go back to ask for more."
        : "What you saw or heard, as plainly as you can. What you think of it comes later.";
}
