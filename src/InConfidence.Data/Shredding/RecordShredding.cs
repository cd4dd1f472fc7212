using InConfidence.Data.Keys;
using InConfidence.Data.Proof;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Shredding;

/// <summary>
/// Destroys a record: its key goes out of the vault, every other key moves to a new epoch, the older ones are destroyed, and its rows and
/// sealed texts go with an entry that says so. Broken off anywhere, the same order is given again and goes on where it stopped.
/// </summary>
public static class RecordShredding
{
    public static async Task<ShredOutcome> ShredAsync(
        this OpenSchool school, ShredOrder order, IProgress<TurningStep>? progress, CancellationToken cancellation)
    {
        var outcome = await FollowAsync(school, order, progress, cancellation);
        if (outcome is not ShredOutcome.Shredded)
            await school.RefusedAsync(Act(order, LedgerAct.ShreddingOrdered), order.Record, [order.OrderedBy, order.ConfirmedBy], cancellation);
        return outcome;
    }

    private static async Task<ShredOutcome> FollowAsync(OpenSchool school, ShredOrder order, IProgress<TurningStep>? progress, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        if (await school.FindRecordAsync(context, order.Record, cancellation) is not { } row)
            return new ShredOutcome.NotFound();
        var directory = await school.DirectoryAsync(cancellation);
        if (order.OrderedBy == order.ConfirmedBy)
            return new ShredOutcome.NotTwoPeople();
        foreach (var person in new[] { order.OrderedBy, order.ConfirmedBy })
            if (!Destroyers.May(directory, row, person, school.Sources.Now()))
                return new ShredOutcome.NotTheirs(person);
        if (await school.Keys.Vault.IsHeldAsync(row.KeyId, cancellation))
            return new ShredOutcome.Held();
        await school.CommitAsync(Act(order, LedgerAct.ShreddingOrdered), Naming(order), cancellation);
        if (!await DestroyKeyAsync(school, row.KeyId, progress, cancellation))
            return new ShredOutcome.Held();
        return new ShredOutcome.Shredded(await RemoveAsync(school, row, order, cancellation));
    }

    /// <summary>False where a hold was laid on it at the last moment.</summary>
    private static async Task<bool> DestroyKeyAsync(OpenSchool school, Guid key, IProgress<TurningStep>? progress, CancellationToken cancellation)
    {
        var vault = school.Keys.Vault;
        var turning = new KeyTurning(school.Keys, school.Sources, progress);
        if (await vault.FindAsync(key, cancellation) is null)
        {
            // An earlier order came this far. One epoch: it came to the end of this step too.
            if ((await vault.EpochsAsync(cancellation)).Count == 1)
                return true;
            await turning.BeginAsync(cancellation);
        }
        else
        {
            try
            {
                await turning.BeginWithoutAsync(key, cancellation);
            }
            catch (KeyVault.HeldException)
            {
                return false;
            }
        }
        await turning.MoveAsync(cancellation);
        await turning.DestroyOlderAsync(cancellation);
        return true;
    }

    private static async Task<ShredCertificate> RemoveAsync(OpenSchool school, RecordRow row, ShredOrder order, CancellationToken cancellation)
    {
        var removed = await school.CommitAsync(
            Act(order, LedgerAct.RecordShredded),
            async (unit, token) =>
            {
                await Naming(order)(unit, token);
                var texts = await TextsAsync(unit, row, token);
                foreach (var text in texts)
                    await unit.DisposeAsync(text, token);
                await DeleteRowsAsync(unit, row, token);
                return (Texts: texts, At: unit.Now);
            },
            cancellation);
        return new ShredCertificate
        {
            Record = order.Record,
            Key = row.KeyId,
            Order = order,
            At = removed.At,
            Texts = removed.Texts.Count,
            Epoch = school.Keys.Ring.NewestEpoch,
            Receipt = await school.ReceiptOfDisposalAsync(removed.Texts, cancellation),
        };
    }

    private static async Task<List<SealedTextId>> TextsAsync(UnitOfWork unit, RecordRow row, CancellationToken cancellation)
    {
        // Whatever lies under the record's key: versions, drafts, decisions, steps, the pieces of pictures, and what is to come.
        var own = await unit.Context.SealedTexts.Where(text => text.School == unit.School.Id && text.KeyId == row.KeyId).Select(text => text.Id).ToListAsync(cancellation);
        var advice = await unit.Context.Advice.Where(advice => advice.Record == row.Id).Select(advice => new SealedTextId?[] { advice.Question, advice.Answer, advice.Followed }).ToListAsync(cancellation);
        var grants = await unit.Context.Grants.Where(grant => grant.Record == row.Id).Select(grant => grant.Content).ToListAsync(cancellation);
        return [.. own.Concat(advice.SelectMany(texts => texts).OfType<SealedTextId>()).Concat(grants).Distinct()];
    }

    private static async Task DeleteRowsAsync(UnitOfWork unit, RecordRow row, CancellationToken cancellation)
    {
        await unit.Context.Versions.Where(version => version.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.Decisions.Where(decision => decision.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.AdviceAsked.Where(asked => unit.Context.Advice.Any(advice => advice.Id == asked.Advice && advice.Record == row.Id)).ExecuteDeleteAsync(cancellation);
        await unit.Context.Advice.Where(advice => advice.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.Steps.Where(step => step.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.Sharings.Where(sharing => sharing.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.ReferralActs.Where(act => act.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.Referrals.Where(referral => referral.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.HomeLifts.Where(lift => lift.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.Assessments.Where(assessment => assessment.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.Meetings.Where(meeting => meeting.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.Alerts.Where(alert => alert.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.RecordPeople.Where(person => person.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.Drafts.Where(draft => draft.KeyId == row.KeyId).ExecuteDeleteAsync(cancellation);
        await unit.Context.StrandItems.Where(held => held.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.CaseItems.Where(item => item.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.Grants.Where(grant => grant.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.OpenedRecords.Where(opened => opened.Record == row.Id).ExecuteDeleteAsync(cancellation);
        await unit.Context.Records.Where(record => record.Id == row.Id).ExecuteDeleteAsync(cancellation);
    }

    private static Because Act(ShredOrder order, LedgerAct act) => new(new Actor(order.OrderedBy, null, "keys"), act, order.Reason);

    /// <summary>Both people and the record stand in the entry, which lies under the school's key and so outlives the record's.</summary>
    private static Func<UnitOfWork, CancellationToken, Task> Naming(ShredOrder order) => (unit, _) =>
    {
        unit.Name(order.Record, order.OrderedBy, order.ConfirmedBy);
        return Task.CompletedTask;
    };
}
