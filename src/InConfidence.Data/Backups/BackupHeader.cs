namespace InConfidence.Data.Backups;

/// <summary>What a backup says of itself, under seal like the rest of it.</summary>
/// <param name="Form">The form of the file, 1.</param>
/// <param name="School">The school.</param>
/// <param name="Database">From which kind of database.</param>
/// <param name="Migration">The last migration that the database had seen, by its name without the time before it.</param>
/// <param name="At">When it was made.</param>
/// <param name="Checkpoint">The signed checkpoint over every entry that is in it.</param>
/// <param name="Tables">Its tables, in the order in which their rows follow.</param>
internal sealed record BackupHeader(
    int Form, Guid School, string Database, string Migration, DateTimeOffset At, string Checkpoint, IReadOnlyList<StoredTable> Tables)
{
    public const int NewestForm = 1;

    /// <summary>What the file is, for its key.</summary>
    public const string Purpose = "backup";

    /// <summary>The two databases have migrations of the same names, made at different moments.</summary>
    public static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}

/// <summary>What a backup holds.</summary>
public sealed record BackupReport(long Rows, string Checkpoint, long Bytes);
