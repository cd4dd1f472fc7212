using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Routing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>
/// What was neither done nor reasoned in time climbs: those who were told of the record are told again and the next ones up
/// with them, and each working day later the next ones up, until nobody is left.
/// </summary>
internal static class StepClimbing
{
    public static Task ClimbLateStepsAsync(this OpenSchool school, SchoolDirectory directory, DueActs acts, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        var turn = directory.Calendar.StartOfEndedWorkingDay(now);
        return acts.DoEachAsync(
            "steps",
            LedgerAct.StepLate,
            context => Late(context).Where(step => step.School == school.Id).Select(step => step.Record).Distinct(),
            async (unit, id, token) =>
            {
                var steps = await Late(unit.Context).Where(step => step.Record == id).ToListAsync(token);
                if (steps.Count == 0)
                    return false;
                var record = await unit.Context.Records.Include(row => row.People).Include(row => row.Alerts).SingleAsync(row => row.Id == id, token);
                var told = Told(record, steps, Routes.Of(directory, record, unit.Now));
                foreach (var holder in told)
                {
                    unit.Alert(record, holder.Person, holder.Role, AlertCause.StepLate, step: 0);
                    unit.About(holder.Person);
                }
                foreach (var step in steps)
                    step.ClimbedAt = unit.Now;
                unit.About(id);
                unit.Concerning(await unit.KeyAsync(record.KeyId, token));
                return told.Count > 0;
            },
            cancellation);

        IQueryable<StepRow> Late(StoreContext context) =>
            context.Steps.Where(step => step.AnsweredAt == null && step.DueAt <= now && (step.ClimbedAt == null || step.ClimbedAt < turn));
    }

    private static List<RoleHolder> Told(RecordRow record, List<StepRow> steps, Route route) =>
        [.. steps.SelectMany(step => Told(record, step, route)).DistinctBy(holder => holder.Person)];

    private static IEnumerable<RoleHolder> Told(RecordRow record, StepRow step, Route route)
    {
        var first = step.ClimbedAt is null ? route.Recipients : [];
        // While nobody has answered, the alert itself climbs: a step does not drive it faster.
        return record.UnansweredSince is null ? first.Concat(route.Climb.After(IsToldOfStep)) : first;

        bool IsToldOfStep(PersonId person) => record.Alerts.Exists(alert => alert.Person == person && alert.Cause == AlertCause.StepLate && alert.RaisedAt >= step.DueAt);
    }
}
