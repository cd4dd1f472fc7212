using InConfidence.Alerts;
using InConfidence.Data.Advising;
using InConfidence.Data.Emergencies;
using InConfidence.Data.People;
using InConfidence.Data.Referrals;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Routing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>
/// What happens because time passes. Each act is a commit of its own; running it again changes nothing. One that fails (a
/// damaged text, say) holds up no other.
/// </summary>
public static class Clockwork
{
    public static async Task TickAsync(this OpenSchool school, CancellationToken cancellation)
    {
        var directory = await school.DirectoryAsync(cancellation);
        var failed = new FailedActs();
        await ReleaseDueAsync(school, directory, failed, cancellation);
        await ClimbDueAsync(school, directory, failed, cancellation);
        await AlarmPassedMeetingsAsync(school, directory, failed, cancellation);
        await school.ClimbLateStepsAsync(directory, failed, cancellation);
        await school.RaiseUnansweredReferralsAsync(directory, failed, cancellation);
        await school.LookAtEighteenAsync(directory, failed, cancellation);
        await school.ClimbUnansweredAdviceAsync(directory, failed, cancellation);
        await school.ClimbUnreviewedOpeningsAsync(directory, failed, cancellation);
        failed.ThrowAny();
    }

    /// <summary>Ten minutes after the first words the unsigned text reaches the lead anyway (R05), and what is added later likewise.</summary>
    private static async Task ReleaseDueAsync(OpenSchool school, SchoolDirectory directory, FailedActs failed, CancellationToken cancellation)
    {
        var due = school.Sources.Now() - directory.Settings.ReleaseAfter;
        await using var context = school.Database.CreateContext();
        var waiting = await context.Drafts.AsNoTracking()
            .Where(draft => draft.School == school.Id && draft.State == DraftState.Open && (draft.Record != null || draft.FirstWordsAt <= due))
            .Where(draft => draft.Record == null
                || context.Versions.Where(version => version.Record == draft.Record).Max(version => version.At) < draft.ChangedAt)
            .Where(draft => draft.Record == null
                || context.Versions.Where(version => version.Record == draft.Record).Max(version => version.At) <= due)
            .Select(draft => draft.Id).ToListAsync(cancellation);
        foreach (var id in waiting)
            await failed.GoOnAfterAsync(() => school.CommitAsync(
                new Because(Actor.Machine("release"), LedgerAct.RecordReleased),
                async (unit, token) =>
                {
                    var draft = await unit.Context.Drafts.SingleAsync(row => row.Id == id, token);
                    if (draft.State == DraftState.Open)
                        await unit.ReleaseAsync(draft, VersionKind.BeingWritten, token);
                    else
                        unit.Nothing();
                },
                cancellation));
    }

    /// <summary>An alert that nobody answers climbs to the next unconflicted person (R06), and the writer is told.</summary>
    private static async Task ClimbDueAsync(OpenSchool school, SchoolDirectory directory, FailedActs failed, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        var (danger, ordinary) = (now - directory.Settings.DangerClimbsAfter, now - directory.Settings.OrdinaryClimbsAfter);
        await using var context = school.Database.CreateContext();
        var due = await context.Records.AsNoTracking()
            .Where(record => record.School == school.Id && record.UnansweredSince != null)
            .Where(record => record.Alerts.Any(alert => alert.ClimbedAt == null
                && (alert.Cause == AlertCause.Record || alert.Cause == AlertCause.Climbed)
                && alert.RaisedAt >= record.UnansweredSince
                && alert.RaisedAt <= (record.Level == AlertLevel.Danger ? danger : ordinary)))
            .Select(record => record.Id).ToListAsync(cancellation);
        foreach (var id in due)
            await failed.GoOnAfterAsync(() => school.CommitAsync(
                new Because(Actor.Machine("climb"), LedgerAct.AlertClimbed),
                async (unit, token) =>
                {
                    var record = await unit.Context.Records.Include(row => row.People).Include(row => row.Alerts).SingleAsync(row => row.Id == id, token);
                    if (record.UnansweredSince is { } since && record.Alerts.Exists(alert => alert.ClimbedAt is null && Answering.Asks(alert) && alert.RaisedAt >= since))
                        await ClimbAsync(unit, record, directory, token);
                    else
                        unit.Nothing();
                },
                cancellation));
    }

    private static async Task ClimbAsync(UnitOfWork unit, RecordRow record, SchoolDirectory directory, CancellationToken cancellation)
    {
        var step = record.Alerts.Where(Answering.Asks).Max(alert => alert.Step) + 1;
        foreach (var alert in record.Alerts)
            alert.ClimbedAt ??= unit.Now;
        var route = Routes.Of(directory, record, unit.Now);
        var next = route.Climb.FirstOrDefault(candidates => candidates.Any(candidate => !IsTold(record, candidate.Person))) ?? [];
        foreach (var candidate in next.Where(candidate => !IsTold(record, candidate.Person)))
        {
            unit.Alert(record, candidate.Person, candidate.Role, AlertCause.Climbed, step);
            unit.About(candidate.Person);
        }
        unit.TellWriterNobodyAnswers(record, new Answering(record, route, directory, unit.Now), step);
        unit.About(record.Id);
        unit.Concerning(await unit.KeyAsync(record.KeyId, cancellation));
    }

    private static bool IsTold(RecordRow record, PersonId person) =>
        record.Alerts.Exists(alert => alert.Person == person && alert.AsRole != Role.Staff);

    private static async Task AlarmPassedMeetingsAsync(OpenSchool school, SchoolDirectory directory, FailedActs failed, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        await using var context = school.Database.CreateContext();
        var passed = await context.Meetings.AsNoTracking()
            .Where(meeting => meeting.School == school.Id && meeting.KeptAt == null && meeting.AlarmedAt == null && meeting.DueAt <= now)
            .Select(meeting => meeting.Id).ToListAsync(cancellation);
        foreach (var id in passed)
            await failed.GoOnAfterAsync(() => school.CommitAsync(
                new Because(Actor.Machine("meetings"), LedgerAct.MeetingPassed),
                async (unit, token) =>
                {
                    var meeting = await unit.Context.Meetings.SingleAsync(row => row.Id == id, token);
                    if (meeting.KeptAt is not null || meeting.AlarmedAt is not null)
                    {
                        unit.Nothing();
                        return;
                    }
                    meeting.AlarmedAt = unit.Now;
                    var record = await unit.Context.Records.Include(row => row.People).Include(row => row.Alerts).SingleAsync(row => row.Id == meeting.Record, token);
                    var route = Routes.Of(directory, record, unit.Now);
                    foreach (var recipient in route.Recipients)
                        unit.Alert(record, recipient.Person, recipient.Role, AlertCause.MeetingPassed, step: 0);
                    if (!route.Recipients.Any(recipient => recipient.Person == meeting.With) && MayBeTold(record, meeting.With, route, directory, unit.Now))
                        unit.Alert(record, meeting.With, Role.Staff, AlertCause.MeetingPassed, step: 0);
                    unit.About(record.Id);
                    unit.Concerning(await unit.KeyAsync(record.KeyId, token));
                },
                cancellation));
    }

    /// <summary>Whoever holds an office that reads is told only where the matter does not go past them.</summary>
    private static bool MayBeTold(RecordRow record, PersonId person, Route route, SchoolDirectory directory, DateTimeOffset now) =>
        route.Reaches(person)
        || (directory.Find(person)?.HoldsAny(Offices.ThatRead, directory.Calendar.Day(now)) != true
            && !new Conflicts(Routes.MatterOf(record), directory.Relations).Concern(person));
}
