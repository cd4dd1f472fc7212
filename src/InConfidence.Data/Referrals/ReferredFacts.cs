using InConfidence.Data.Saving;
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

    /// <summary>Requirements of a record that are done because somebody outside was phoned, or was sent it.</summary>
    public static async Task<IReadOnlySet<string>> DutiesDoneByReferralAsync(this UnitOfWork unit, RecordId record, CancellationToken cancellation) =>
        (await unit.MadeAsync(record, cancellation)).SelectMany(made => DutiesOf(made.Recipient)).ToHashSet();

    /// <summary>Whether social care has been told, and has answered. A later word counts for more than what was assessed before.</summary>
    public static async Task<Situation> WithReferralsAsync(this UnitOfWork unit, Situation situation, RecordId record, CancellationToken cancellation)
    {
        foreach (var made in (await unit.MadeAsync(record, cancellation)).Where(made => made.Recipient == Recipient.SocialCare))
        {
            situation = situation.With(Vocabulary.Find("referral.made")!, true);
            if (made.IsEnded)
                situation = situation.With(Vocabulary.Find("referral.answered")!, true);
        }
        return situation;
    }

    private static async Task<IReadOnlyList<(Recipient Recipient, bool IsEnded)>> MadeAsync(this UnitOfWork unit, RecordId record, CancellationToken cancellation)
    {
        var made = new List<(Recipient, bool)>();
        foreach (var row in await unit.Context.Referrals.Where(row => row.Record == record).ToListAsync(cancellation))
            if (row.MadeAt is not null)
                made.Add(((await unit.OpenAsync<ReferralContent>(row.Content, ReferralFields.Content, cancellation)).Recipient, row.EndedAt is not null));
        return made;
    }
}
