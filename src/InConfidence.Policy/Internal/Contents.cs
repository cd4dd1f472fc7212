namespace InConfidence.Policy.Internal;

/// <summary>
/// The order of what may be told. Whoever may be told one thing may not yet be told another, except that each contains
/// those before it; a care instruction, where and how a student in
/// hospital is, and a consequence are apart, and a summary contains them.
/// </summary>
internal static class Contents
{
    private const string Existence = "existence";
    private const string CareInstruction = "care-instruction";
    private const string Hospital = "medical-news";
    private const string Consequence = "consequence";
    private const string Summary = "summary";
    private const string Words = "words";
    private const string Whole = "whole";

    public const string Variable = "content";

    public static readonly IReadOnlyList<string> Names = [Existence, CareInstruction, Hospital, Consequence, Summary, Words, Whole];

    public static Fact Of(string name) => Vocabulary.Find($"{Variable}={name}")!;

    /// <summary>Whether the first contains the second, and is another.</summary>
    public static bool Contains(string more, string less) => (more, less) switch
    {
        (CareInstruction or Hospital or Consequence, Existence) => true,
        (Summary, Existence or CareInstruction or Hospital or Consequence) => true,
        (Words, Existence or CareInstruction or Hospital or Consequence or Summary) => true,
        (Whole, not Whole) => true,
        _ => false,
    };
}
