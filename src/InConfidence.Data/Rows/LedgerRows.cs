using InConfidence.Schools;

namespace InConfidence.Data.Rows;

internal sealed class LedgerEntryRow
{
    public SchoolId School { get; init; }

    public long Number { get; init; }

    public required byte[] Bytes { get; init; }

    public required byte[] LeafHash { get; init; }
}

/// <summary>Where the log ends: locked while entries are appended, so that several nodes share one log without forks.</summary>
internal sealed class LogHeadRow
{
    public SchoolId School { get; init; }

    public long Size { get; set; }

    public required byte[] Frontier { get; set; }
}

internal sealed class CheckpointRow
{
    public SchoolId School { get; init; }

    public long Size { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The signed note: origin, size, root and signatures. Not confidential.</summary>
    public required string Note { get; init; }
}

/// <summary>A key of the web framework's own cookie and form protection, sealed.</summary>
internal sealed class ProtectionKeyRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public SealedTextId Content { get; init; }
}
