using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.Policy;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Referrals;

/// <summary>What the referrals of a record make known of it, and which requirements they have done.</summary>
internal static class ReferredFacts
{
    private static readonly (Recipient Recipient, string Duty)[] Duties =
        [(Recipient.DesignatedOfficer, "tell-designated-officer"), (Recipient.SocialCare, "refer")];

    /// <summary>The duties that telling somebody does.</summary>
    public static string[] DutiesOf(Recipient recipient) => [.. Duties.Where(one => one.Recipient == recipient).Select(one => one.Duty)];

    /// <summary>Requirements of a record that are done because somebody spoke with those outside, or sent it to them.</summary>
    public static async Task<IReadOnlySet<string>> DutiesDoneByReferralAsync(this UnitOfWork unit, RecordRow record, CancellationToken cancellation) =>
        (await unit.ViewsOfAsync(record, cancellation)).Where(referral => referral.ToldAt is not null).SelectMany(referral => DutiesOf(referral.Content.Recipient)).ToHashSet();

    /// <summary>Whether social care has been told, and has answered. What was done counts for more than an assessment, unless that says no later.</summary>
    public static async Task<Situation> WithReferralsAsync(this UnitOfWork unit, Situation situation, RecordRow record, CancellationToken cancellation)
    {
        var referrals = (await unit.ViewsOfAsync(record, cancellation)).Where(referral => referral.Content.Recipient == Recipient.SocialCare).ToList();
        (string Fact, DateTimeOffset? At)[] known = [("referral.made", referrals.Max(referral => referral.ToldAt)), ("referral.answered", referrals.Max(referral => referral.SettledAt))];
        foreach (var (fact, at) in known)
            if (at is { } done && !(await unit.DeniedAtAsync(record.Id, fact, cancellation) > done))
                situation = situation.With(Vocabulary.Find(fact)!, true);
        return situation;
    }

    /// <summary>
    /// Since when assessments say without a break that something is not so; null where the newest does not. Each repeats what the one
    /// before it said: the first that says no is when somebody said it.
    /// </summary>
    private static async Task<DateTimeOffset?> DeniedAtAsync(this UnitOfWork unit, RecordId record, string fact, CancellationToken cancellation)
    {
        DateTimeOffset? since = null;
        foreach (var row in await unit.Context.Assessments.AsNoTracking().Where(row => row.Record == record).OrderByDescending(row => row.Number).ToListAsync(cancellation))
        {
            var assessment = await unit.OpenAsync<Assessment>(row.Content, Assessing.ContentField, cancellation);
            if (!assessment.Known.TryGetValue(fact, out var isSo) || isSo)
                return since;
            since = row.At;
        }
        return since;
    }

    private static async Task<IReadOnlyList<ReferralView>> ViewsOfAsync(this UnitOfWork unit, RecordRow record, CancellationToken cancellation)
    {
        if (!await unit.Context.Referrals.AnyAsync(row => row.Record == record.Id, cancellation))
            return [];
        return await unit.Context.ReferralsOfAsync(unit.School, record.Id, await unit.KeyAsync(record.KeyId, cancellation), cancellation);
    }
}
