using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Sharing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Testing;

public sealed partial class TestSchool
{
    /// <summary>Somebody who answers for a record refers it to social care, and writes to them.</summary>
    public async Task<ReferralId> ReferAsync(PersonId person, RecordId record, string words, string why = "words")
    {
        var (reader, id) = (await ReaderAsync(person), ReferralId.From(School.Sources.Random.NewId()));
        var seen = await School.CommitAsync(
            Because(LedgerAct.SharingAsked), (unit, token) => unit.AskSharingAsync(reader, record, Question, token), Cancellation);
        var content = new SharingContent { Recipient = "recipient=social-care", Content = Question.Content, Choice = SharingChoice.Share, Told = words, Why = why };
        await School.CommitAsync(Because(LedgerAct.ReferralBegun), (unit, token) => unit.ReferAsync(reader, record, id, Question, content, seen?.Newest ?? 0, token), Cancellation);
        await School.SaveReferralDraftAsync(reader, record, id, _ => words, Cancellation);
        return id;
    }

    /// <summary>Somebody does something with a referral.</summary>
    public async Task<ReferralOutcome> ActAsync(PersonId person, RecordId record, ReferralId referral, ReferralActContent content)
    {
        var (reader, offered) = (await ReaderAsync(person), School.Sources.Random.NewId());
        return await School.CommitAsync(
            Because(LedgerAct.ReferralPhoned), (unit, token) => unit.ActOnReferralAsync(reader, record, referral, offered, content, null, token), Cancellation);
    }

    /// <summary>Everything that is known of a record, as the policy is asked about it.</summary>
    public Task<Situation> SituationAsync(RecordId id) => School.CommitAsync(
        Because(LedgerAct.SharingAsked),
        async (unit, token) =>
        {
            unit.Nothing();
            var record = await unit.Context.Records.Include(row => row.People).Include(row => row.Alerts).SingleAsync(row => row.Id == id, token);
            return await unit.SituationOfAsync(record, await School.DirectoryAsync(token), token);
        },
        Cancellation);

    private static SharingQuestion Question { get; } =
        new(Recipient.SocialCare, "content=whole", "channel=work-phone", "prompt=own-initiative", new Dictionary<string, bool>());
}
