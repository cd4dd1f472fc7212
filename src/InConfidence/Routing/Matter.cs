using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Routing;

/// <summary>What of a record decides who is told.</summary>
public sealed record Matter
{
    public required RecordKind Kind { get; init; }

    /// <summary>What the writer answered. <see cref="Route.AdultInvolved"/> is what came of it.</summary>
    public AdultInvolved AdultInvolved { get; init; }

    public required PersonId Writer { get; init; }

    public IReadOnlyList<PersonId> Alleged { get; init; } = [];

    public IReadOnlyList<PersonId> KeptOut { get; init; } = [];

    /// <summary>The students who spoke and whom it concerns.</summary>
    public IReadOnlyList<PersonId> Students { get; init; } = [];

    /// <summary>The matter of a draft. People described but not on the list cannot be matched with anybody.</summary>
    public static Matter Of(DraftContent content, PersonId writer) => new()
    {
        Kind = content.Kind,
        AdultInvolved = content.AdultInvolved,
        Writer = writer,
        Alleged = Listed(content, PartInRecord.Alleged),
        KeptOut = Listed(content, PartInRecord.KeptOut),
        Students = [.. Listed(content, PartInRecord.Spoke).Union(Listed(content, PartInRecord.Concerned))],
    };

    private static IReadOnlyList<PersonId> Listed(DraftContent content, PartInRecord part) =>
        [.. content.In(part).Select(person => person.Person).OfType<PersonId>().Distinct()];
}
