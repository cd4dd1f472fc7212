using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Shredding;

/// <summary>What became of an order to hold a record, or to let it go.</summary>
public abstract record HoldOutcome
{
    private HoldOutcome() { }

    public sealed record Done : HoldOutcome;

    /// <summary>There is no such record.</summary>
    public sealed record NotFound : HoldOutcome;

    /// <summary>Lifting takes two people.</summary>
    public sealed record NotTwoPeople : HoldOutcome;

    /// <summary>Somebody who holds none of the offices that may, or whom the record concerns.</summary>
    public sealed record NotTheirs(PersonId Person) : HoldOutcome;
}

/// <summary>A record that a court, an inquiry or a request may need is held: nothing destroys it. One person holds, two let go.</summary>
public static class LegalHolds
{
    public static async Task<HoldOutcome> HoldAsync(this OpenSchool school, RecordId record, PersonId by, string reason, CancellationToken cancellation)
    {
        var because = new Because(new Actor(by, null, "keys"), LedgerAct.RecordHeld, reason);
        var (key, refusal) = await FindAsync(school, record, [by], cancellation);
        if (refusal is not null)
            return await RefuseAsync(school, because, record, [by], refusal, cancellation);
        // It protects before anything is said of it.
        await school.Keys.Vault.HoldAsync(key, held: true, cancellation);
        await SayAsync(school, because, record, [by], cancellation);
        return new HoldOutcome.Done();
    }

    public static async Task<HoldOutcome> LiftHoldAsync(
        this OpenSchool school, RecordId record, PersonId by, PersonId and, string reason, CancellationToken cancellation)
    {
        var because = new Because(new Actor(by, null, "keys"), LedgerAct.RecordHoldLifted, reason);
        var (key, refusal) = by == and ? (default, new HoldOutcome.NotTwoPeople()) : await FindAsync(school, record, [by, and], cancellation);
        if (refusal is not null)
            return await RefuseAsync(school, because, record, [by, and], refusal, cancellation);
        await SayAsync(school, because, record, [by, and], cancellation);
        await school.Keys.Vault.HoldAsync(key, held: false, cancellation);
        return new HoldOutcome.Done();
    }

    private static async Task<(Guid Key, HoldOutcome? Refusal)> FindAsync(
        OpenSchool school, RecordId record, PersonId[] people, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        if (await school.FindRecordAsync(context, record, cancellation) is not { } row)
            return (default, new HoldOutcome.NotFound());
        var directory = await school.DirectoryAsync(cancellation);
        var stranger = people.Where(person => !Destroyers.May(directory, row, person, school.Sources.Now())).Select(person => (PersonId?)person).FirstOrDefault();
        return stranger is { } person ? (default, new HoldOutcome.NotTheirs(person)) : (row.KeyId, null);
    }

    private static async Task<HoldOutcome> RefuseAsync(
        OpenSchool school, Because because, RecordId record, PersonId[] people, HoldOutcome refusal, CancellationToken cancellation)
    {
        await school.RefusedAsync(because, record, people, cancellation);
        return refusal;
    }

    private static Task SayAsync(OpenSchool school, Because because, RecordId record, PersonId[] people, CancellationToken cancellation) =>
        school.CommitAsync(
            because,
            (unit, _) =>
            {
                unit.Name(record, people);
                return Task.CompletedTask;
            },
            cancellation);
}
