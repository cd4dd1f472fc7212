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
    public static async Task ClimbUnansweredAdviceAsync(this OpenSchool school, SchoolDirectory directory, FailedActs failed, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        await using var context = school.Database.CreateContext();
        var due = await context.Advice.AsNoTracking().Where(row => row.School == school.Id && row.ClimbsAt <= now).Select(row => row.Id).ToListAsync(cancellation);
        foreach (var id in due)
            await failed.GoOnAfterAsync(() => school.CommitAsync(
                new Because(Actor.Machine("advice"), LedgerAct.AdviceClimbed),
                async (unit, token) =>
                {
                    // Looked at again inside the writer: somebody may have answered meanwhile.
                    var row = await unit.Context.Advice.Include(row => row.Asked).SingleOrDefaultAsync(row => row.Id == id && row.ClimbsAt <= now, token);
                    if (row is null)
                    {
                        unit.Nothing();
                        return;
                    }
                    var question = await unit.OpenAsync<AdviceQuestion>(row.Question, Asking.QuestionField, token);
                    row.ClimbsAt = unit.Now + directory.Settings.OrdinaryClimbsAfter;
                    row.Version++;
                    if (unit.AskNext(row, await AdviceWay.FindAsync(unit, directory, row, question, token)))
                        row.NobodyLeftAt = null;
                    else if (row.NobodyLeftAt is not null)
                        unit.Nothing();
                    else
                    {
                        row.NobodyLeftAt = unit.Now;
                        unit.QueueMail(row.AskedBy);
                    }
                    unit.About(id);
                    unit.Concerning(await unit.KeyAsync(row.KeyId, token));
                },
                cancellation));
    }
}
