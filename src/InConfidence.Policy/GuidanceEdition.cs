using InConfidence.Policy.Internal;
using System.Diagnostics.CodeAnalysis;
using InConfidence.Policy.Internal.Analysis;

namespace InConfidence.Policy;

/// <summary>An edition of law or guidance that documents cite as <c>guidance://id</c>. Editions are data: next year's is a new line.</summary>
/// <param name="Id">Its identifier in links.</param>
/// <param name="Title">Its title.</param>
/// <param name="Edition">Which edition it is, as people name it.</param>
/// <param name="From">From when it holds.</param>
/// <param name="SupersededBy">The identifier of the edition that replaced it, or null.</param>
/// <param name="Words">Words in prose that give away a citation of this edition without a link; all of them within one paragraph.</param>
public sealed record GuidanceEdition(string Id, string Title, string Edition, DateOnly From, string? SupersededBy, IReadOnlyList<string> Words)
{
    /// <summary>The editions known when this was built: <c>policies/guidance.json</c>.</summary>
    public static IReadOnlyList<GuidanceEdition> Shipped => ShippedDocument.Guidance.Value;

    /// <summary>Reads a JSON array of editions.</summary>
    /// <param name="json">The text.</param>
    /// <param name="editions">The editions, where the text is such an array.</param>
    /// <param name="fault">Otherwise one sentence that says what is wrong.</param>
    public static bool TryRead(string json, [NotNullWhen(true)] out IReadOnlyList<GuidanceEdition>? editions, [NotNullWhen(false)] out string? fault) =>
        GuidanceJson.TryRead(json, out editions, out fault);
}
