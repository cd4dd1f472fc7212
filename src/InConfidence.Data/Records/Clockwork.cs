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
        var acts = new DueActs(school, failed);
        await ReleaseDueAsync(school, directory, acts, cancellation);
        await ClimbDueAsync(school, directory, acts, cancellation);
        await AlarmPassedMeetingsAsync(school, directory, acts, cancellation);
        await school.ClimbLateStepsAsync(directory, acts, cancellation);
        await school.RaiseUnansweredReferralsAsync(directory, acts, cancellation);
        await school.LookAtEighteenAsync(directory, acts, cancellation);
        await school.ClimbUnansweredAdviceAsync(directory, acts, cancellation);
        await school.ClimbUnreviewedOpeningsAsync(directory, acts, cancellation);
        failed.ThrowAny();
    }

    /// <summary>Ten minutes after the first words the unsigned text reaches the lead anyway (R05), and what is added later likewise.</summary>
    private static Task ReleaseDueAsync(OpenSchool school, SchoolDirectory directory, DueActs acts, CancellationToken cancellation)
    {
        var due = school.Sources.Now() - directory.Settings.ReleaseAfter;
        return acts.DoEachAsync(
            "release",
            LedgerAct.RecordReleased,
            context => context.Drafts
                .Where(draft => draft.School == school.Id && draft.State == DraftState.Open && (draft.Record != null || draft.FirstWordsAt <= due))
                .Where(draft => draft.Record == null
                    || context.Versions.Where(version => version.Record == draft.Record).Max(version => version.At) < draft.ChangedAt)
                .Where(draft => draft.Record == null
                    || context.Versions.Where(version => version.Record == draft.Record).Max(version => version.At) <= due)
                .Select(draft => draft.Id),
            async (unit, id, token) =>
            {
                var draft = await unit.Context.Drafts.SingleAsync(row => row.Id == id, token);
                if (draft.State != DraftState.Open)
                    return false;
                await unit.ReleaseAsync(draft, VersionKind.BeingWritten, token);
                return true;
            },
            cancellation);
    }

    /// <summary>An alert that nobody answers climbs to the next unconflicted person (R06), and the writer is told.</summary>
    private static Task ClimbDueAsync(OpenSchool school, SchoolDirectory directory, DueActs acts, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        var (danger, ordinary) = (now - directory.Settings.DangerClimbsAfter, now - directory.Settings.OrdinaryClimbsAfter);
        return acts.DoEachAsync(
            "climb",
            LedgerAct.AlertClimbed,
            context => context.Records
                .Where(record => record.School == school.Id && record.UnansweredSince != null)
                .Where(record => record.Alerts.Any(alert => alert.ClimbedAt == null
                    && (alert.Cause == AlertCause.Record || alert.Cause == AlertCause.Climbed)
                    && alert.RaisedAt >= record.UnansweredSince
                    && alert.RaisedAt <= (record.Level == AlertLevel.Danger ? danger : ordinary)))
                .Select(record => record.Id),
            async (unit, id, token) =>
            {
                var record = await unit.Context.Records.Include(row => row.People).Include(row => row.Alerts).SingleAsync(row => row.Id == id, token);
                if (record.UnansweredSince is not { } since || !record.Alerts.Exists(alert => alert.ClimbedAt is null && Answering.Asks(alert) && alert.RaisedAt >= since))
                    return false;
                await ClimbAsync(unit, record, directory, token);
                return true;
            },
            cancellation);
    }

    private static async Task ClimbAsync(UnitOfWork unit, RecordRow record, SchoolDirectory directory, CancellationToken cancellation)
    {
        var step = record.Alerts.Where(Answering.Asks).Max(alert => alert.Step) + 1;
        foreach (var alert in record.Alerts)
            alert.ClimbedAt ??= unit.Now;
        var route = Routes.Of(directory, record, unit.Now);
        foreach (var candidate in route.Climb.After(person => IsTold(record, person)))
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

    private static Task AlarmPassedMeetingsAsync(OpenSchool school, SchoolDirectory directory, DueActs acts, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        return acts.DoEachAsync(
            "meetings",
            LedgerAct.MeetingPassed,
            context => context.Meetings
                .Where(meeting => meeting.School == school.Id && meeting.KeptAt == null && meeting.AlarmedAt == null && meeting.DueAt <= now)
                .Select(meeting => meeting.Id),
            async (unit, id, token) =>
            {
                var meeting = await unit.Context.Meetings.SingleAsync(row => row.Id == id, token);
                if (meeting.KeptAt is not null || meeting.AlarmedAt is not null)
                    return false;
                meeting.AlarmedAt = unit.Now;
                var record = await unit.Context.Records.Include(row => row.People).Include(row => row.Alerts).SingleAsync(row => row.Id == meeting.Record, token);
                var route = Routes.Of(directory, record, unit.Now);
                foreach (var recipient in route.Recipients)
                    unit.Alert(record, recipient.Person, recipient.Role, AlertCause.MeetingPassed, step: 0);
                if (!route.Recipients.Any(recipient => recipient.Person == meeting.With) && MayBeTold(record, meeting.With, route, directory, unit.Now))
                    unit.Alert(record, meeting.With, Role.Staff, AlertCause.MeetingPassed, step: 0);
                unit.About(record.Id);
                unit.Concerning(await unit.KeyAsync(record.KeyId, token));
                return true;
            },
            cancellation);
    }

    /// <summary>Whoever holds an office that reads is told only where the matter does not go past them.</summary>
    private static bool MayBeTold(RecordRow record, PersonId person, Route route, SchoolDirectory directory, DateTimeOffset now) =>
        route.Reaches(person)
        || (directory.Find(person)?.HoldsAny(Offices.ThatRead, directory.Calendar.Day(now)) != true
            && !new Conflicts(Routes.MatterOf(record), directory.Relations).Concern(person));
}
