using InConfidence.Data.People;
using InConfidence.Data.Policies;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Routing;

namespace InConfidence.Data.Records;

/// <summary>Asks the routing rules who must be told about a record, and keeps their answer as a decision.</summary>
public static class Routes
{
    /// <summary>Who would be told about what is being written, and whom to phone first.</summary>
    public static Route Of(SchoolDirectory directory, DraftContent content, PersonId writer, DateTimeOffset now) =>
        Route.Of(Matter.Of(content, writer), Now(directory, now));

    internal static Route Of(SchoolDirectory directory, RecordRow record, DateTimeOffset now) => Route.Of(MatterOf(record), Now(directory, now));

    internal static Route Of(SchoolDirectory directory, Matter matter, DateTimeOffset now) => Route.Of(matter, Now(directory, now));

    /// <summary>Whom somebody would reach who asks about a record that somebody else may have written.</summary>
    internal static Route Of(SchoolDirectory directory, RecordRow record, PersonId asker, DateTimeOffset now) =>
        Route.Of(MatterOf(record) with { Writer = asker }, Now(directory, now));

    /// <summary>What the policy of the day answers to telling each office that a route reaches, with the reasons of the route.</summary>
    internal static IEnumerable<DecisionDetails> Decide(SchoolDirectory directory, RecordRow record, Route route, DateTimeOffset now)
    {
        var policy = directory.PolicyOn(directory.Calendar.Day(now));
        if (route.OutsideOnly)
            yield return NobodyHere(record, route, policy);
        foreach (var role in route.Recipients.Select(recipient => recipient.Role).Distinct().Order())
        {
            var situation = FirstTold.Of(record.Kind, route.AdultInvolved, role);
            var decision = DecisionDetails.Of("tell", situation, policy.Decide(Act.Tell, situation));
            yield return decision with
            {
                Clauses = [.. decision.Clauses.Union(route.Reasons.Select(reason => reason.Clause))],
                Reasons = [.. decision.Reasons.Union(route.Reasons.Select(reason => reason.Sentence))],
            };
        }
    }

    /// <summary>Why nobody here is told.</summary>
    private static DecisionDetails NobodyHere(RecordRow record, Route route, PolicyDocument policy) => new()
    {
        Act = "route",
        Situation = new Dictionary<string, bool> { [Vocabulary.Of(record.Kind).Name] = true, [Vocabulary.Of(route.AdultInvolved).Name] = true },
        Outcome = nameof(Outcome.Refuse),
        Clauses = [.. route.Reasons.Select(reason => reason.Clause).Distinct()],
        Reasons = [.. route.Reasons.Select(reason => reason.Sentence)],
        DocumentHash = policy.Hash,
    };

    /// <summary>Whoever was once named stays named: the record keeps the most protective answer there was.</summary>
    internal static AdultInvolved Effective(SchoolDirectory directory, RecordRow record, AdultInvolved ticked, DateTimeOffset now)
    {
        // "I don't know" gives way to whatever is known later; what was once known gives way only to what protects more.
        var known = record.AdultInvolved == AdultInvolved.Unknown ? ticked : AdultInvolvement.MostProtective(record.AdultInvolved, ticked);
        var matter = MatterOf(record) with { AdultInvolved = known };
        return Route.Of(matter, Now(directory, now)).AdultInvolved;
    }

    internal static Matter MatterOf(RecordRow record) => new()
    {
        Kind = record.Kind,
        AdultInvolved = record.AdultInvolved,
        Writer = record.Writer,
        Alleged = In(record, PartInRecord.Alleged),
        KeptOut = In(record, PartInRecord.KeptOut),
        Students = [.. In(record, PartInRecord.Spoke).Union(In(record, PartInRecord.Concerned))],
    };

    private static List<PersonId> In(RecordRow record, PartInRecord part) =>
        [.. record.People.Where(person => person.Part == part).Select(person => person.Person).Distinct()];

    private static SchoolNow Now(SchoolDirectory directory, DateTimeOffset now)
    {
        var day = directory.Calendar.Day(now);
        return new SchoolNow
        {
            Holders = [.. Enum.GetValues<Role>().SelectMany(role => directory.Holding(role, day).Select(person => new RoleHolder(person.Id, role)))],
            Relations = directory.Relations,
            Kinds = directory.People.ToDictionary(person => person.Id, person => person.Kind),
            OnDuty = [.. directory.OnDuty(now).Select(person => person.Id)],
        };
    }
}
