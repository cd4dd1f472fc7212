using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Accounts;

/// <summary>Saves and finds accounts. A name is found by its keyed hash; the database never sees it.</summary>
public static class AccountStore
{
    private const string SecretsField = "account.secrets";

    public static async Task<Account?> FindAccountByNameAsync(this OpenSchool school, string name, CancellationToken cancellation)
    {
        var lookup = NameLookup(school, name);
        await using var context = school.Database.CreateContext();
        var row = await context.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.School == school.Id && row.NameLookup == lookup, cancellation);
        return row is null ? null : await OpenAsync(school, context, row, cancellation);
    }

    public static async Task<Account?> FindAccountAsync(this OpenSchool school, AccountId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await context.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.School == school.Id && row.Id == id, cancellation);
        return row is null ? null : await OpenAsync(school, context, row, cancellation);
    }

    /// <summary>The account with which a person signs in, or null when they have none.</summary>
    public static async Task<Account?> FindAccountOfAsync(this OpenSchool school, PersonId person, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await context.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.School == school.Id && row.Person == person, cancellation);
        return row is null ? null : await OpenAsync(school, context, row, cancellation);
    }

    /// <summary>The accounts of several people at once, by person; whoever has none is left out.</summary>
    internal static async Task<IReadOnlyDictionary<PersonId, Account>> AccountsOfAsync(this OpenSchool school, IReadOnlyCollection<PersonId> people, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var rows = await context.Accounts.AsNoTracking().Where(row => row.School == school.Id && people.Contains(row.Person))
            .Join(context.SealedTexts.AsNoTracking(), row => row.Secrets, text => text.Id, (row, text) => new { row, text }).ToListAsync(cancellation);
        var wraps = await school.Keys.FindManyAsync([.. rows.Select(found => found.row.KeyId)], cancellation);
        var accounts = new Dictionary<PersonId, Account>();
        foreach (var found in rows)
            if (wraps.TryGetValue(found.row.KeyId, out var wrap))
                using (var key = school.Keys.Open(wrap))
                    accounts.TryAdd(found.row.Person, Open(school, found.row, found.text, key));
        return accounts;
    }

    public static AccountId AddAccount(this UnitOfWork unit, PersonId person, AccountSecrets secrets)
    {
        var key = unit.NewKey();
        var row = new AccountRow
        {
            Id = AccountId.From(unit.NewId()),
            School = unit.School.Id,
            Person = person,
            KeyId = key.Id,
            NameLookup = NameLookup(unit.School, secrets.Name),
            Secrets = unit.Seal(key, SecretsField, secrets),
        };
        unit.Context.Accounts.Add(row);
        unit.About(person);
        return row.Id;
    }

    /// <summary>Saves an account that was read before. Throws <see cref="DbUpdateConcurrencyException"/> when it changed meanwhile.</summary>
    public static async Task SaveAccountAsync(this UnitOfWork unit, Account account, CancellationToken cancellation)
    {
        var row = await unit.Context.Accounts.SingleAsync(row => row.School == unit.School.Id && row.Id == account.Id, cancellation);
        unit.Context.Entry(row).Property(known => known.Version).OriginalValue = account.Version;
        row.Version = account.Version + 1;
        (row.FailedCount, row.LockedUntil, row.Disabled) = (account.FailedCount, account.LockedUntil, account.Disabled);
        var saved = await unit.OpenAsync<AccountSecrets>(row.Secrets, SecretsField, cancellation);
        if (!SealedJson.Write(saved).AsSpan().SequenceEqual(SealedJson.Write(account.Secrets)))
        {
            await unit.DisposeAsync(row.Secrets, cancellation);
            row.Secrets = unit.Seal(await unit.KeyAsync(row.KeyId, cancellation), SecretsField, account.Secrets);
            row.NameLookup = NameLookup(unit.School, account.Secrets.Name);
        }
        unit.About(account.Person);
    }

    /// <summary>Names are compared without regard to case and to spaces around them.</summary>
    private static byte[] NameLookup(OpenSchool school, string name) => school.Keys.Lookup("account.name", name.Trim().ToUpperInvariant());

    private static async Task<Account?> OpenAsync(OpenSchool school, StoreContext context, AccountRow row, CancellationToken cancellation)
    {
        var text = await context.SealedTexts.AsNoTracking().SingleAsync(text => text.Id == row.Secrets, cancellation);
        using var key = await school.Keys.FindAsync(row.KeyId, cancellation);
        return key is null ? null : Open(school, row, text, key);
    }

    private static Account Open(OpenSchool school, AccountRow row, SealedTextRow text, RecordKey key) => new()
    {
        Id = row.Id,
        Person = row.Person,
        Secrets = SealedJson.Read<AccountSecrets>(school.Keys.Open(key, text, SecretsField)),
        FailedCount = row.FailedCount,
        LockedUntil = row.LockedUntil,
        Disabled = row.Disabled,
        Version = row.Version,
    };
}
