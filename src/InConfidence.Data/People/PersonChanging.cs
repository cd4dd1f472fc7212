using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.People;

namespace InConfidence.Data.People;

/// <summary>What became of a change to a person.</summary>
public abstract record ChangeOutcome
{
    private ChangeOutcome() { }

    public sealed record Changed : ChangeOutcome;

    /// <summary>Nobody would hold the role once the person has left: somebody else comes first.</summary>
    public sealed record NobodyLeft(Role Role) : ChangeOutcome;

    /// <summary>Somebody else signs in with that address.</summary>
    public sealed record MailTaken : ChangeOutcome;

    /// <summary>The person signs in with the address that would be gone.</summary>
    public sealed record MailNeeded : ChangeOutcome;
}

/// <summary>Changes what is known of a person; the name with which they sign in is their work mail, and follows it.</summary>
public static class PersonChanging
{
    public static async Task<ChangeOutcome> ChangeAsync(
        this UnitOfWork unit, DirectoryPerson person, PersonKind kind, PersonProfile profile, DateOnly? leftOn, CancellationToken cancellation)
    {
        if (leftOn is { } day && leftOn != person.LeftOn && await unit.EmptiedByLeavingAsync(person.Id, day, cancellation) is { } role)
            return Refused(unit, new ChangeOutcome.NobodyLeft(role));
        if (profile.Mail != person.Profile.Mail && await RenameAsync(unit, person.Id, profile.Mail, cancellation) is { } refusal)
            return Refused(unit, refusal);
        await unit.ChangePersonAsync(person.Id, kind, profile, leftOn, cancellation);
        return new ChangeOutcome.Changed();
    }

    private static async Task<ChangeOutcome?> RenameAsync(UnitOfWork unit, PersonId person, string? mail, CancellationToken cancellation)
    {
        if (await unit.School.FindAccountOfAsync(person, cancellation) is not { } account)
            return null;
        if (mail is null)
            return account.Disabled ? null : new ChangeOutcome.MailNeeded();
        if (await unit.School.FindAccountByNameAsync(mail, cancellation) is { } other && other.Id != account.Id)
            return new ChangeOutcome.MailTaken();
        account.Secrets = account.Secrets with { Name = mail };
        await unit.SaveAccountAsync(account, cancellation);
        return null;
    }

    private static ChangeOutcome Refused(UnitOfWork unit, ChangeOutcome refusal)
    {
        unit.Nothing();
        return refusal;
    }
}
