using InConfidence.Data.Mail;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Advising;

/// <summary>
/// A question that nobody answers goes on: to the deputies, the head, the chair. When nobody is left, whoever asked is told,
/// and it goes on as soon as there is somebody new.
/// </summary>
internal static class AdviceClimbing
{
    public static Task ClimbUnansweredAdviceAsync(this OpenSchool school, SchoolDirectory directory, DueActs acts, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        return acts.DoEachAsync(
            "advice",
            LedgerAct.AdviceClimbed,
            context => context.Advice.Where(row => row.School == school.Id && row.ClimbsAt <= now).Select(row => row.Id),
            async (unit, id, token) =>
            {
                var row = await unit.Context.Advice.Include(row => row.Asked).SingleOrDefaultAsync(row => row.Id == id && row.ClimbsAt <= now, token);
                if (row is null)
                    return false;
                var question = await unit.OpenAsync<AdviceQuestion>(row.Question, Asking.QuestionField, token);
                row.ClimbsAt = unit.Now + directory.Settings.OrdinaryClimbsAfter;
                row.Version++;
                unit.About(id);
                unit.Concerning(await unit.KeyAsync(row.KeyId, token));
                if (unit.AskNext(row, await AdviceWay.FindAsync(unit, directory, row, question, token)))
                {
                    row.NobodyLeftAt = null;
                    return true;
                }
                if (row.NobodyLeftAt is not null)
                    return false;
                row.NobodyLeftAt = unit.Now;
                unit.QueueMail(row.AskedBy);
                return true;
            },
            cancellation);
    }
}
