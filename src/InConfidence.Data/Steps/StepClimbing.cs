using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>What was neither done nor reasoned in time climbs, once: those who were told are told again, and the next ones up with them.</summary>
internal static class StepClimbing
{
    public static async Task ClimbLateStepsAsync(this OpenSchool school, SchoolDirectory directory, FailedActs failed, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        await using var context = school.Database.CreateContext();
        var late = await context.Steps.AsNoTracking()
            .Where(step => step.School == school.Id && step.AnsweredAt == null && step.ClimbedAt == null && step.DueAt <= now)
            .Select(step => step.Record).Distinct().ToListAsync(cancellation);
        foreach (var id in late)
            await failed.GoOnAfterAsync(() => school.CommitAsync(
                new Because(Actor.Machine("steps"), LedgerAct.StepLate),
                async (unit, token) =>
                {
                    // Looked at again inside the writer: somebody may have answered meanwhile.
                    var steps = await unit.Context.Steps.Where(step => step.Record == id && step.AnsweredAt == null && step.ClimbedAt == null && step.DueAt <= now).ToListAsync(token);
                    if (steps.Count == 0)
                    {
                        unit.Nothing();
                        return;
                    }
                    foreach (var step in steps)
                        step.ClimbedAt = unit.Now;
                    var record = await unit.Context.Records.Include(row => row.People).Include(row => row.Alerts).SingleAsync(row => row.Id == id, token);
                    TellTheNext(unit, record, directory);
                    unit.About(id);
                    unit.Concerning(await unit.KeyAsync(record.KeyId, token));
                },
                cancellation));
    }

    private static void TellTheNext(UnitOfWork unit, RecordRow record, SchoolDirectory directory)
    {
        var route = Routes.Of(directory, record, unit.Now);
        // While nobody has answered, the alert itself climbs: a step does not drive it faster.
        var next = record.UnansweredSince is not null ? [] : route.Climb.FirstOrDefault(candidates => candidates.Any(candidate => !IsTold(candidate.Person))) ?? [];
        foreach (var holder in route.Recipients.Concat(next.Where(candidate => !IsTold(candidate.Person))).DistinctBy(holder => holder.Person).ToList())
        {
            unit.Alert(record, holder.Person, holder.Role, AlertCause.StepLate, step: 0);
            unit.About(holder.Person);
        }

        bool IsTold(PersonId person) => record.Alerts.Exists(alert => alert.Person == person && alert.AsRole != Role.Staff);
    }
}
