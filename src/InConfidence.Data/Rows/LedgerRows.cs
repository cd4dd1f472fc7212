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

/// <summary>A key that signs the log after the first, which follows from the school's lasting secret.</summary>
internal sealed class SigningKeyRow
{
    public SchoolId School { get; init; }

    /// <summary>2 or more.</summary>
    public int Number { get; init; }

    public required string VerifierKey { get; init; }

    public SealedTextId Seed { get; init; }

    /// <summary>Where the note lies with which the key before it handed over: a public one, stored as it is.</summary>
    public SealedTextId Handover { get; init; }
}

/// <summary>That a checkpoint left the building on a day, and for which place.</summary>
internal sealed class OutsideCheckpointRow
{
    public SchoolId School { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>A keyed hash of the folder or of the mail address.</summary>
    public required byte[] PlaceLookup { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A key of the web framework's own cookie and form protection, sealed.</summary>
internal sealed class ProtectionKeyRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public SealedTextId Content { get; init; }
}
