using InConfidence.Schools;

namespace InConfidence.Data.Rows;

internal sealed class SchoolRow
{
    public SchoolId Id { get; init; }

    /// <summary>The key under which the school's own texts and the entries about no single record are sealed.</summary>
    public Guid KeyId { get; init; }

    public SealedTextId Settings { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Grows with every change of people, roles, relations, duty or settings, so that every node notices.</summary>
    public long DirectoryVersion { get; set; }
}
