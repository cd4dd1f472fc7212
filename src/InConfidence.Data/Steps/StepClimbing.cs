using InConfidence.Data.Mail;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>
/// What was neither done nor reasoned in time climbs: those who were told of the record are told again and the next ones up
/// with them, and each working day later the next ones up, until nobody is left. To governors it climbs only where a child
/// may be without protection, or nobody else stands above: whoever is told may read. A writer of whom it is required in person is told, too.
/// </summary>
internal static class StepClimbing
{
    /// <summary>Duties whose neglect leaves a child without protection, by their names in a document.</summary>
    private static readonly HashSet<string> Protecting =
        ["tell-lead", "tell-head", "tell-designated-officer", "refer", "chase-referral", "escalate-referral", "notify-authority", "report-to-police-yourself", "find-cover", "protect-student-on-site"];

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
                var told = Told(record, steps, await ProtectingAsync(unit, steps, token), Routes.Of(directory, record, unit.Now));
                var isOfWriter = WritersSteps.AreAmong(school, steps);
                if (isOfWriter)
                    unit.QueueMail(record.Writer);
                Tell(unit, record, told);
                steps.ForEach(step => step.ClimbedAt = unit.Now);
                unit.Concerning(await unit.KeyAsync(record.KeyId, token));
                return told.Count > 0 || isOfWriter;
            },
            cancellation);

        IQueryable<StepRow> Late(StoreContext context) =>
            context.Steps.Where(step => step.AnsweredAt == null && step.DueAt <= now && (step.ClimbedAt == null || step.ClimbedAt < turn));
    }

    private static void Tell(UnitOfWork unit, RecordRow record, List<RoleHolder> told)
    {
        foreach (var holder in told)
        {
            unit.Alert(record, holder.Person, holder.Role, AlertCause.StepLate, step: 0);
            unit.About(holder.Person);
        }
        unit.About(record.Id);
    }

    private static async Task<HashSet<StepId>> ProtectingAsync(UnitOfWork unit, List<StepRow> steps, CancellationToken cancellation)
    {
        var protecting = new HashSet<StepId>();
        foreach (var step in steps)
            if (Protecting.Contains((await unit.OpenAsync<StepContent>(step.Content, Raising.ContentField, cancellation)).What))
                protecting.Add(step.Id);
        return protecting;
    }

    private static List<RoleHolder> Told(RecordRow record, List<StepRow> steps, HashSet<StepId> protects, Route route) =>
        [.. steps.SelectMany(step => Told(record, step, protects.Contains(step.Id), route)).DistinctBy(holder => holder.Person)];

    private static IEnumerable<RoleHolder> Told(RecordRow record, StepRow step, bool protects, Route route)
    {
        var first = step.ClimbedAt is null ? route.Recipients : [];
        IReadOnlyList<IReadOnlyList<RoleHolder>> below = [.. route.Climb.Select(level => level.Where(holder => holder.Role != Role.Chair).ToList()).Where(level => level.Count > 0)];
        // Where nobody stands between, there is nobody else who could ask.
        var next = protects || below.Count == 0 ? route.Climb : below;
        // While nobody has answered, the alert itself climbs: a step does not drive it faster.
        return record.UnansweredSince is null ? first.Concat(next.After(IsToldOfStep)) : first;

        bool IsToldOfStep(PersonId person) => record.Alerts.Exists(alert => alert.Person == person && alert.Cause == AlertCause.StepLate && alert.RaisedAt >= step.DueAt);
    }
}
