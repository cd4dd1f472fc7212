namespace InConfidence.Browser.Tests;

/// <summary>The screen somebody holds and the language they read.</summary>
/// <param name="Width">Width in CSS pixels.</param>
/// <param name="Height">Height in CSS pixels.</param>
/// <param name="Language">The language the browser asks for.</param>
/// <param name="HasScript">False for a browser in which no script runs.</param>
public sealed record View(int Width, int Height, string Language = "en-GB", bool HasScript = true)
{
    public static View Phone { get; } = new(360, 740);

    public static View Desk { get; } = new(1280, 900);

    /// <summary>The same screen in a language written from right to left.</summary>
    public View RightToLeft() => this with { Language = "ar" };

    public View WithoutScript() => this with { HasScript = false };
}
