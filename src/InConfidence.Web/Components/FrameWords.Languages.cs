namespace InConfidence.Web.Components;

public sealed partial record FrameWords
{
    // Made on first use: static members in several files have no order among themselves.
    private static readonly Lazy<Dictionary<string, FrameWords>> Spoken = new(() =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["en"] = English,
        });

    private static Dictionary<string, FrameWords> Languages => Spoken.Value;
}
