using InConfidence.Data.People;
using InConfidence.Data.Rows;
using InConfidence.People;
using InConfidence.Routing;

namespace InConfidence.Data.Records;

/// <summary>
/// Whether a record still waits for somebody to take it on. Neither the writer's own word nor that of anybody who has
/// since turned out to be conflicted counts as an answer: a second person knows (R23), and may know.
/// </summary>
internal sealed class Answering
{
    private readonly RecordRow record;
    private readonly HashSet<PersonId> way;
    private readonly HashSet<PersonId> holders;
    private readonly Conflicts conflicts;

    public Answering(RecordRow record, Route route, SchoolDirectory directory, DateTimeOffset now)
    {
        this.record = record;
        var day = directory.Calendar.Day(now);
        way = [.. route.Recipients.Concat(route.Climb.SelectMany(step => step)).Select(holder => holder.Person)];
        holders = [.. Enum.GetValues<Role>().Where(role => role is Role.SafeguardingLead or Role.DeputyLead or Role.Head or Role.Chair)
            .SelectMany(role => directory.Holding(role, day)).Select(person => person.Id)];
        conflicts = new Conflicts(Routes.MatterOf(record), directory.Relations);
    }

    /// <summary>Somebody answered, and then turned out to be conflicted.</summary>
    public bool IsAnswerLost => LastAnswer is null && record.Alerts.Exists(alert => alert.AcknowledgedAt is not null && alert.Person != record.Writer);

    public bool IsWriterShutOut => conflicts.Concern(record.Writer);

    private DateTimeOffset? LastAnswer => record.Alerts.Where(alert => MayAnswer(alert.Person)).Max(alert => alert.AcknowledgedAt);

    /// <summary>Whether an alert wants an answer. The others only say that something is there.</summary>
    public static bool Asks(AlertRow alert) => alert.Cause is AlertCause.Record or AlertCause.Climbed;

    /// <summary>Alerts to people who may no longer know are not waited for, and do not climb.</summary>
    public void PassByTheConflicted(DateTimeOffset now)
    {
        foreach (var alert in record.Alerts.Where(alert => alert.Person != record.Writer && !MayAnswer(alert.Person)))
            alert.ClimbedAt ??= now;
    }

    /// <summary>Works out anew since when nobody has answered.</summary>
    public void Reckon()
    {
        var answer = LastAnswer;
        record.UnansweredSince = record.Alerts
            .Where(alert => Asks(alert) && MayAnswer(alert.Person) && (answer is null || alert.RaisedAt > answer))
            .Min(alert => (DateTimeOffset?)alert.RaisedAt);
    }

    /// <summary>Whoever held an office, answered and left it has answered; whoever holds one and is passed by has not.</summary>
    private bool MayAnswer(PersonId person) =>
        person != record.Writer && (way.Contains(person) || (!holders.Contains(person) && !conflicts.Concern(person)));
}
