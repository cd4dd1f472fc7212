namespace InConfidence.Web.Components;

public sealed partial record FrameWords
{
    // Made once, on first use.
    private static readonly Lazy<Dictionary<string, FrameWords>> Spoken = new(() =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["en"] = English,
            ["zh-Hans"] = Chinese,
            ["ar"] = Arabic,
            ["vi"] = Vietnamese,
            ["es"] = Spanish,
        });

    private static Dictionary<string, FrameWords> Languages => Spoken.Value;
}
