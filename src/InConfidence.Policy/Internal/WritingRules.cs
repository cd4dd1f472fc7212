using static InConfidence.Policy.Internal.Say;
using static InConfidence.Policy.Vocabulary;

namespace InConfidence.Policy.Internal;

/// <summary>Who records. There is no refusal here, and the protective floor stands above.</summary>
internal static class WritingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("anybody-here-records", Act.WriteRecord, ["P5", "D8", "D13", "R05"],
            Is(ReaderEmployed),
            Outcome.Permit,
            "Anybody who works here may record what a student said or what they noticed."),
    ];
}
