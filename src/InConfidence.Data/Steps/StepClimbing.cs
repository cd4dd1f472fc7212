using InConfidence.Data.Mail;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.People;
using InConfidence.Routing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>
/// What was neither done nor reasoned in time climbs: those who were told of the record are told again and the next ones up
/// with them, and each working day later the next ones up, until nobody is left. To governors it climbs only where a child
/// may be without protection, or nobody else stands above: whoever is told may read. A writer of whom it is required in person is told, too.
/// What shows a silence climbs among those who may know of it.
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
                var told = await ToldAsync(unit, record, steps, Routes.Of(directory, record, unit.Now), token);
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

    private static async Task<List<RoleHolder>> ToldAsync(UnitOfWork unit, RecordRow record, List<StepRow> steps, Route route, CancellationToken cancellation)
    {
        var told = new List<RoleHolder>();
        foreach (var step in steps)
        {
            var content = await unit.OpenAsync<StepContent>(step.Content, Raising.ContentField, cancellation);
            var holders = Told(record, step, Protecting.Contains(content.What), route).ToList();
            if (Silences.Shows(content))
                holders = KnowingOf(holders, record, route);
            told.AddRange(holders);
        }
        return [.. told.DistinctBy(holder => holder.Person)];
    }

    /// <summary>Where nobody of the safeguarding team may know of the record, those to whom it goes first stand in its place.</summary>
    private static List<RoleHolder> KnowingOf(List<RoleHolder> holders, RecordRow record, Route route)
    {
        return route.Recipients.Any(MayKnow) ? holders.FindAll(holder => MayKnow(holder)) : holders.FindAll(route.Recipients.Contains);

        bool MayKnow(RoleHolder holder) => Silences.MayKnow(holder.Role, record.AdultInvolved);
    }

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
