using Microsoft.AspNetCore.Html;

namespace InConfidence.Web.Components;

/// <summary>One answer to choose, as its tag described it.</summary>
/// <param name="Value">What the form posts.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Hint">Help below the label, or null.</param>
/// <param name="Divider">True for an "or" between answers; Label is then the word itself.</param>
/// <param name="IsExclusive">True where choosing this unchooses every other box.</param>
/// <param name="Revealed">What shows once this answer is chosen, or null.</param>
internal sealed record Choice(
    string Value,
    string Label,
    string? Hint,
    bool Divider,
    bool IsExclusive,
    IHtmlContent? Revealed);
