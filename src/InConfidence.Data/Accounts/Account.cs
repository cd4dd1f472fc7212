using InConfidence.People;

namespace InConfidence.Data.Accounts;

/// <summary>An account as it is opened from its seal. Names and secrets exist in memory only while they are needed.</summary>
public sealed record Account
{
    public required AccountId Id { get; init; }

    public required PersonId Person { get; init; }

    public required AccountSecrets Secrets { get; set; }

    public int FailedCount { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public bool Disabled { get; set; }

    /// <summary>The version that was read: a change saved meanwhile by somebody else makes this one fail.</summary>
    public long Version { get; set; }
}

/// <summary>What is sealed of an account.</summary>
public sealed record AccountSecrets
{
    /// <summary>The name with which the person signs in: their work mail address.</summary>
    public required string Name { get; init; }

    public string? PasswordHash { get; init; }

    public string? AuthenticatorKey { get; init; }

    /// <summary>Whether the authenticator has been confirmed with a code.</summary>
    public bool AuthenticatorConfirmed { get; init; }

    /// <summary>A key that is shown and not confirmed yet, and the session to which it was shown: no other session can confirm it.</summary>
    public PendingAuthenticator? Pending { get; init; }

    /// <summary>Who asked for the authenticator to be taken off, and when; it goes once a second person has agreed.</summary>
    public ResetAsked? ResetAsked { get; init; }

    /// <summary>The last authenticator code that was used, and when: a code is good for one use.</summary>
    public string? LastCode { get; init; }

    public DateTimeOffset? LastCodeAt { get; init; }

    /// <summary>The password was given out by an administrator: it is good for choosing another and nothing else.</summary>
    public bool MustChangePassword { get; init; }

    public IReadOnlyList<string> RecoveryCodeHashes { get; init; } = [];

    public string SecurityStamp { get; init; } = "";
}

/// <summary>An authenticator that is being set up. The one in use stays good until this one is confirmed.</summary>
public sealed record PendingAuthenticator(string Key, Guid Session);

/// <summary>Somebody's authenticator is lost, one person says. A second one must say so too where records lie open before its owner.</summary>
public sealed record ResetAsked(PersonId By, DateTimeOffset At);
