using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Referrals;

/// <summary>
/// After one working day without an answer chasing them is due, and after another one escalating it (R26). Both are steps of the
/// record: they stand on the desk, and late they climb.
/// </summary>
internal static class ReferralClock
{
    public static Task RaiseUnansweredReferralsAsync(this OpenSchool school, SchoolDirectory directory, DueActs acts, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        return acts.DoEachAsync(
            "referrals",
            LedgerAct.ReferralUnanswered,
            context => context.Referrals.Where(row => row.School == school.Id && row.EndedAt == null && row.DueAt <= now).Select(row => row.Id),
            async (unit, id, token) =>
            {
                var row = await unit.Context.Referrals.SingleAsync(one => one.Id == id, token);
                if (row.EndedAt is not null || row.DueAt is not { } waited || waited > unit.Now)
                    return false;
                var key = await unit.KeyAsync(await unit.Context.Records.Where(record => record.Id == row.Record).Select(record => record.KeyId).SingleAsync(token), token);
                var content = await unit.OpenAsync<ReferralContent>(row.Content, ReferralFields.Content, token);
                var steps = new ReferralSteps(unit, key, row.Record, row.Id, content, directory);
                var of = $"{await unit.Context.ReferralActs.CountAsync(act => act.Referral == id, token)}";
                // One that is open is not asked for twice.
                if (!await steps.IsOpenAsync(row.Waited == 0 ? ReferralStep.Chase : ReferralStep.Escalate, token))
                {
                    if (row.Waited == 0)
                        steps.Chase(of);
                    else
                        steps.Escalate(of);
                }
                // Once it is to be escalated the step itself climbs; what is done with it then is waited for anew.
                row.DueAt = row.Waited == 0 ? directory.Calendar.EndOfWorkingDays(unit.Now, 1) : null;
                row.Waited++;
                unit.About(row.Record);
                unit.Concerning(key);
                return true;
            },
            cancellation);
    }
}
