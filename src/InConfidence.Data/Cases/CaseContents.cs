using InConfidence.Cases;

namespace InConfidence.Data.Cases;

/// <summary>What a student is in a case. Sealed under the case's key.</summary>
/// <param name="Role">Their role.</param>
/// <param name="Category">One of the school's own categories, as it was called then.</param>
public sealed record StrandContent(RoleInCase Role, string Category);

/// <summary>What an item of a case says, as it was typed. Sealed under the case's key.</summary>
public sealed record CaseItemContent
{
    /// <summary>What was decided, must be done, or was said.</summary>
    public required string Words { get; init; }

    /// <summary>Why it was decided so.</summary>
    public string Reason { get; init; } = "";

    /// <summary>With whom somebody met or spoke.</summary>
    public string With { get; init; } = "";

    /// <summary>It was decided not to refer: a second person gives their view.</summary>
    public bool IsNotToRefer { get; init; }
}

/// <summary>What became of an item, or a second view. Sealed under the case's key.</summary>
/// <param name="IsDone">It was done, or the second person agrees.</param>
/// <param name="Words">A note, the reason why not, or the view; as it was typed.</param>
public sealed record CaseItemAnswer(bool IsDone, string Words);

/// <summary>What a grant says. Sealed under the key of the record it is of, or under the case's.</summary>
/// <param name="Purpose">What the person needs it for.</param>
/// <param name="Text">The care instruction or the summary; empty where a record says it.</param>
public sealed record GrantContent(string Purpose, string Text);

internal static class CaseFields
{
    public const string Strand = "case.strand";
    public const string Item = "case.item";
    public const string Answer = "case.item.answer";
    public const string Grant = "case.grant";
    public const string Closing = "case.closing";
}
