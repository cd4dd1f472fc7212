using InConfidence.People;
using InConfidence.Schools;

namespace InConfidence.Data.Rows;

internal sealed class AccountRow
{
    public AccountId Id { get; init; }

    public SchoolId School { get; init; }

    public PersonId Person { get; init; }

    /// <summary>Keyed hash of the name with which the person signs in.</summary>
    public required byte[] NameLookup { get; set; }

    public Guid KeyId { get; init; }

    /// <summary>Name, password hash, authenticator secret, recovery codes and security stamp.</summary>
    public SealedTextId Secrets { get; set; }

    public int FailedCount { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public bool Disabled { get; set; }

    public long Version { get; set; }
}

internal sealed class SessionRow
{
    /// <summary>Hash of the random token in the cookie; the token itself is stored nowhere.</summary>
    public required byte[] TokenHash { get; init; }

    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public AccountId Account { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset? SecondFactorAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
