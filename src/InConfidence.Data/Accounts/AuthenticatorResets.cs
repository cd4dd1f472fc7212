using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;

namespace InConfidence.Data.Accounts;

/// <summary>Authenticators that are to be taken off once a second person has agreed.</summary>
public static class AuthenticatorResets
{
    /// <summary>The accounts of everybody before whom records lie open. They are few.</summary>
    public static async Task<IReadOnlyList<(DirectoryPerson Person, Account? Account)>> AccountsThatReadAsync(
        this OpenSchool school, SchoolDirectory directory, DateOnly today, CancellationToken cancellation)
    {
        var people = Offices.ThatRead.SelectMany(office => directory.Holding(office, today)).DistinctBy(person => person.Id).ToList();
        var accounts = await school.AccountsOfAsync(people.ConvertAll(person => person.Id), cancellation);
        return people.ConvertAll(person => (person, accounts.GetValueOrDefault(person.Id)));
    }

    /// <summary>Neither who asked for it nor whose it is may agree to it.</summary>
    public static bool MayAgree(Account account, PersonId person) => account.Secrets.ResetAsked is { } asked && asked.By != person && account.Person != person;

    /// <summary>The second person's word: taken off, or left as it is. False when nobody asked, or it is not theirs to say.</summary>
    public static async Task<bool> AnswerResetAsync(this UnitOfWork unit, PersonId person, PersonId by, bool agrees, CancellationToken cancellation)
    {
        if (await unit.School.FindAccountOfAsync(person, cancellation) is not { } account || !MayAgree(account, by))
        {
            unit.Nothing();
            return false;
        }
        if (agrees)
        {
            await unit.TakeAuthenticatorOffAsync(account, cancellation);
            return true;
        }
        account.Secrets = account.Secrets with { ResetAsked = null };
        await unit.SaveAccountAsync(account, cancellation);
        return true;
    }
}
